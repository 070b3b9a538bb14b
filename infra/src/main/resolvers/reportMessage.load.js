import { util } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import { failOnError } from './shared/errors.js';
import { messageKey } from './shared/message.js';
import { requireEntry } from './shared/rooms.js';

/**
 * Loads the reported message, which the caller must be able to read.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  return get({ key: { pk: messageKey(ctx.args.input.messageId) }, consistentRead: true });
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  failOnError(ctx);
  const message = ctx.result;
  if (!message || message._deleted) {
    util.error('There is no such message.', 'NotFound');
  }
  requireEntry(ctx, ctx.stash.caller, message.room);
  ctx.stash.message = message;
  return {};
}
