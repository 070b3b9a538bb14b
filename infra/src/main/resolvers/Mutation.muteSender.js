import { actOnSender, toRecord } from './shared/moderation.js';

/**
 * Keeps a sender from posting and editing for some seconds, from his next attempt on.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  actOnSender(ctx, 'mutedUntil');
  return {};
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  return toRecord(ctx.stash.record);
}
