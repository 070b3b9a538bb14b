import { util } from '@aws-appsync/utils';
import { callerOf } from './shared/caller.js';
import { toReport } from './shared/report.js';
import { checkId } from './shared/text.js';

const LONGEST_REASON = 250;

/**
 * Tells the moderators of a message. The steps load the message, store the report and send the notice.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { messageId, reason } = ctx.args.input;
  checkId(messageId);
  const text = reason.trim();
  if (text.length < 1 || text.length > LONGEST_REASON) {
    util.error(`A reason has 1 to ${LONGEST_REASON} characters, without the spaces around it.`, 'InvalidArgument');
  }
  ctx.stash.caller = callerOf(ctx);
  ctx.stash.reason = text;
  return {};
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  return toReport(ctx.stash.report);
}
