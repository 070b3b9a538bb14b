import { runtime, util } from '@aws-appsync/utils';

/**
 * Sends the moderators a notice, once a report. A notice that can't be sent does not undo the report.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { caller, report, known } = ctx.stash;
  if (known) {
    runtime.earlyReturn({}, { skipTo: 'NEXT' });
  }
  return {
    operation: 'Invoke',
    payload: {
      id: report.id,
      messageId: report.messageId,
      room: report.targetRoom,
      body: report.body,
      senderName: report.senderName ?? null,
      reason: report.reason,
      reporter: caller.name ?? 'a guest',
    },
  };
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  if (ctx.error) {
    util.appendError('The report is stored, but the moderators got no notice of it.', 'NoticeNotSent');
  }
  return {};
}
