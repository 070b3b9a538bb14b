import { util } from '@aws-appsync/utils';
import { callerOf } from './caller.js';
import { checkId } from './text.js';
import { LONGEST_SILENCE } from './sender.js';

/** The partition of the audit records in byRoomChange: no room id has a "#". */
export const MODERATION_PARTITION = '#moderation';

const LONGEST_REASON = 250;

/**
 * What a moderator does; it becomes the audit record.
 *
 * @typedef {object} Act
 * @property {string} action the mutation's name
 * @property {string} [moderatorId] not there when one of our own functions acts
 * @property {string | null} [moderatorName]
 * @property {string} [messageId]
 * @property {string} [senderId]
 * @property {string} [senderName]
 * @property {string} [targetRoom]
 * @property {number} [seconds]
 * @property {string} [reason]
 */

/**
 * The act of a caller who has the role for it; others are refused.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @returns {Act}
 */
export function moderatorsAct(ctx) {
  const caller = callerOf(ctx);
  if (!caller.moderator) {
    util.unauthorized();
  }
  const act = actOf(caller, ctx.info.fieldName);
  const reason = (ctx.args.input.reason ?? '').trim();
  if (reason.length > LONGEST_REASON) {
    util.error(`A reason has at most ${LONGEST_REASON} characters.`, 'InvalidArgument');
  }
  return reason === '' ? act : { ...act, reason };
}

/**
 * @param {import('./caller.js').Caller} caller
 * @param {string} action
 * @returns {Act}
 */
export function actOf(caller, action) {
  const act = { action, moderatorName: caller.name };
  return caller.id === null ? act : { ...act, moderatorId: caller.id };
}

/**
 * Prepares an act against a sender: who is meant, and until when. The pipeline's steps do the rest.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {'mutedUntil' | 'bannedUntil'} field
 */
export function actOnSender(ctx, field) {
  const { senderId, messageId, seconds } = ctx.args.input;
  const act = moderatorsAct(ctx);
  if ([senderId, messageId].filter((id) => id).length !== 1) {
    util.error('Give either senderId or messageId.', 'InvalidArgument');
  }
  checkId(senderId || messageId);
  ctx.stash.now = util.time.nowEpochMilliSeconds();
  ctx.stash.act = { ...act, ...(senderId ? { senderId } : { messageId }) };
  ctx.stash.sender = senderId ? `player#${senderId}` : null;
  ctx.stash.silence = { field, until: null };
  if (seconds !== undefined) {
    checkSeconds(seconds, 1, LONGEST_SILENCE);
    ctx.stash.act.seconds = seconds;
    ctx.stash.silence.until = ctx.stash.now + seconds * 1000;
  }
}

/**
 * @param {number} seconds
 * @param {number} least
 * @param {number} most
 */
export function checkSeconds(seconds, least, most) {
  if (seconds < least || seconds > most) {
    util.error(`seconds must be from ${least} to ${most}.`, 'InvalidArgument');
  }
}

/**
 * An audit record of the table as the schema's ModerationRecord.
 *
 * @param {Act & { id: string, _lastChangedAt: number }} item
 */
export function toRecord(item) {
  return {
    id: item.id,
    at: util.time.epochMilliSecondsToISO8601(item._lastChangedAt),
    action: item.action,
    moderatorId: item.moderatorId ?? null,
    moderatorName: item.moderatorName ?? null,
    messageId: item.messageId ?? null,
    senderId: item.senderId ?? null,
    senderName: item.senderName ?? null,
    room: item.targetRoom ?? null,
    seconds: item.seconds ?? null,
    reason: item.reason ?? null,
  };
}
