import { util } from '@aws-appsync/utils';
import { put } from '@aws-appsync/utils/dynamodb';
import { conditionFailed } from './shared/errors.js';
import { REPORT_PARTITION } from './shared/report.js';

/**
 * Stores the report: one a message and reader, so that nobody floods the moderators with one message.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { caller, message, reason } = ctx.stash;
  const now = util.time.nowEpochMilliSeconds();
  ctx.stash.report = {
    id: util.autoUlid(),
    room: REPORT_PARTITION,
    messageId: message.id,
    targetRoom: message.room,
    body: message.body,
    ...(message.senderId ? { senderId: message.senderId } : {}),
    ...(message.senderName ? { senderName: message.senderName } : {}),
    reason,
    ...(caller.id === null ? {} : { reporterId: caller.id }),
    ...(caller.name === null ? {} : { reporterName: caller.name }),
    _lastChangedAt: now,
    expiresAt: util.time.epochMilliSecondsToSeconds(now) + parseInt(ctx.env.RETENTION_SECONDS, 10),
  };
  return put({
    key: { pk: `report#${message.id}#${caller.key}` },
    item: ctx.stash.report,
    condition: { pk: { attributeExists: false } },
  });
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  if (conditionFailed(ctx)) {
    ctx.stash.report = ctx.result;
    ctx.stash.known = true;
  }
  return {};
}
