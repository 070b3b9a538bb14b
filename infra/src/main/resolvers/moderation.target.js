import { runtime, util } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import { failOnError } from './shared/errors.js';
import { messageKey } from './shared/message.js';

/**
 * Finds the sender of the message that a moderator points at. A guest has no id: one of his messages stands for him.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { act } = ctx.stash;
  if (!act.messageId) {
    runtime.earlyReturn({}, { skipTo: 'NEXT' });
  }
  return get({ key: { pk: messageKey(act.messageId) }, consistentRead: true });
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  failOnError(ctx);
  const message = ctx.result;
  if (!message) {
    util.error('There is no such message.', 'NotFound');
  }
  ctx.stash.sender = message.sender;
  ctx.stash.act = {
    ...ctx.stash.act,
    targetRoom: message.room,
    ...(message.senderId ? { senderId: message.senderId } : {}),
    ...(message.senderName ? { senderName: message.senderName } : {}),
  };
  return {};
}
