import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';
import { callerOf } from './caller.js';
import { failOnError } from './errors.js';
import { pageSize } from './limit.js';

/**
 * Asks for a page of what is kept for moderators, the newest first. Others are refused.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {string} partition the value of `room` in byRoomChange
 */
export function queryForModerators(ctx, partition) {
  if (!callerOf(ctx).moderator) {
    util.unauthorized();
  }
  return query({
    index: 'byRoomChange',
    query: { room: { eq: partition } },
    scanIndexForward: false,
    limit: pageSize(ctx.args.limit),
    nextToken: ctx.args.nextToken ?? null,
  });
}

/**
 * Passes the table's error on; one that a made-up nextToken caused is told as such.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function requirePage(ctx) {
  if (ctx.error && ctx.args.nextToken) {
    util.error('The nextToken is none of this query.', 'InvalidArgument');
  }
  failOnError(ctx);
}
