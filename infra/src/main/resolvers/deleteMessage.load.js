import { util } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import { failOnError } from './shared/errors.js';
import { messageKey, refuseConflict } from './shared/message.js';
import { actOf } from './shared/moderation.js';
import { heartbeatRoom, requireEntry, requirePlainSelection } from './shared/rooms.js';

/**
 * Reads the message.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  return get({ key: { pk: messageKey(ctx.args.input.id) }, consistentRead: true });
}

/**
 * Refuses who may not delete it, and the deletion of another version than the client knows. Who moderates need not name
 * a version, and leaves an audit record. A deleted message is answered as it is.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function response(ctx) {
  failOnError(ctx);
  const { caller } = ctx.stash;
  const message = ctx.result;
  if (!message) {
    util.error('There is no such message.', 'NotFound');
  }
  const moderates = message.sender !== caller.key && (caller.moderator || caller.kind === 'service');
  if (!moderates) {
    requireEntry(ctx, caller, message.room);
    if (message.sender !== caller.key) {
      util.unauthorized();
    }
  }
  requirePlainSelection(ctx, message.room);
  ctx.stash.item = message;
  if (!message._deleted) {
    prepare(ctx, message, moderates);
  }
  return {};
}

/**
 * Notes for the next steps which version goes, and whether a record is due.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {import('./shared/message.js').MessageItem} message
 * @param {boolean} moderates
 */
function prepare(ctx, message, moderates) {
  const { caller } = ctx.stash;
  const version = ctx.args.input._version ?? null;
  if (message._version !== version && !(moderates && version === null)) {
    refuseConflict(message);
  }
  ctx.stash.version = version;
  if (moderates && message.room !== heartbeatRoom(ctx)) {
    ctx.stash.act = {
      ...actOf(caller, 'deleteMessage'),
      messageId: message.id,
      targetRoom: message.room,
      ...(message.senderId ? { senderId: message.senderId } : {}),
      ...(message.senderName ? { senderName: message.senderName } : {}),
    };
  }
}
