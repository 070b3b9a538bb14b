import { queryForModerators, requirePage } from './shared/moderatorsPage.js';
import { REPORT_PARTITION, toReport } from './shared/report.js';

/**
 * What readers reported, the newest first.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  return queryForModerators(ctx, REPORT_PARTITION);
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  requirePage(ctx);
  return {
    items: ctx.result.items.map((/** @type {any} */ item) => toReport(item)),
    nextToken: ctx.result.nextToken ?? null,
  };
}
