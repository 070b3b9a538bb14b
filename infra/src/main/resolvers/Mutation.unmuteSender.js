import { actOnSender, toRecord } from './shared/moderation.js';

/**
 * Lets a muted sender post again.
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
