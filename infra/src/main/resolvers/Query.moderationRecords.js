import { MODERATION_PARTITION, toRecord } from './shared/moderation.js';
import { queryForModerators, requirePage } from './shared/moderatorsPage.js';

/**
 * What moderators did, the newest first.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  return queryForModerators(ctx, MODERATION_PARTITION);
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  requirePage(ctx);
  return {
    items: ctx.result.items.map((/** @type {any} */ item) => toRecord(item)),
    nextToken: ctx.result.nextToken ?? null,
  };
}
