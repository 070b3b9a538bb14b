import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';
import { callerOf } from './shared/caller.js';
import { failOnError } from './shared/errors.js';
import { pageSize } from './shared/limit.js';
import { MODERATION_PARTITION, toRecord } from './shared/moderation.js';

/**
 * What moderators did, the newest first.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  if (!callerOf(ctx).moderator) {
    util.unauthorized();
  }
  return query({
    index: 'byRoomChange',
    query: { room: { eq: MODERATION_PARTITION } },
    scanIndexForward: false,
    limit: pageSize(ctx.args.limit),
    nextToken: ctx.args.nextToken ?? null,
  });
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  if (ctx.error && ctx.args.nextToken) {
    util.error('The nextToken is none of this query.', 'InvalidArgument');
  }
  failOnError(ctx);
  return {
    items: ctx.result.items.map((/** @type {any} */ item) => toRecord(item)),
    nextToken: ctx.result.nextToken ?? null,
  };
}
