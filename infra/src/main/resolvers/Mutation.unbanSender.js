import { actOnSender, toRecord } from './shared/moderation.js';

/**
 * Lets a banned sender back in.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  actOnSender(ctx, 'bannedUntil');
  return {};
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  return toRecord(ctx.stash.record);
}
