import { get } from '@aws-appsync/utils/dynamodb';
import { callerOf } from './shared/caller.js';
import { failOnError } from './shared/errors.js';
import { messageKey, toMessage } from './shared/message.js';
import { requireEntry } from './shared/rooms.js';
import { checkId } from './shared/text.js';

/**
 * One message, or null. A deleted one is answered as its tombstone, since DataStore asks for it after a conflict.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  checkId(ctx.args.id);
  return get({ key: { pk: messageKey(ctx.args.id) }, consistentRead: true });
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  failOnError(ctx);
  if (!ctx.result) {
    return null;
  }
  requireEntry(ctx, callerOf(ctx), ctx.result.room);
  return toMessage(ctx.result);
}
