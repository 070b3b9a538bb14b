import { runtime, util } from '@aws-appsync/utils';
import { put } from '@aws-appsync/utils/dynamodb';
import { failOnError } from './shared/errors.js';
import { MODERATION_PARTITION } from './shared/moderation.js';

/**
 * Writes the audit record of a moderator's act. It has no expiry.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { act, now } = ctx.stash;
  if (!act) {
    runtime.earlyReturn({}, { skipTo: 'NEXT' });
  }
  const id = util.autoUlid();
  ctx.stash.record = { id, room: MODERATION_PARTITION, _lastChangedAt: now, ...act };
  return put({ key: { pk: `moderation#${id}` }, item: ctx.stash.record });
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  failOnError(ctx);
  return {};
}
