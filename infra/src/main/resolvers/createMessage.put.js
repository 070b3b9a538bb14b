import { runtime } from '@aws-appsync/utils';
import { put } from '@aws-appsync/utils/dynamodb';
import { conditionFailed } from './shared/errors.js';
import { messageKey } from './shared/message.js';

/**
 * Stores the message, unless another send of the id was quicker.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { item, isAnswered } = ctx.stash;
  if (isAnswered) {
    runtime.earlyReturn({}, { skipTo: 'NEXT' });
  }
  return put({ key: { pk: messageKey(item.id) }, item, condition: { pk: { attributeExists: false } } });
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  if (conditionFailed(ctx)) {
    ctx.stash.late = ctx.stash.item;
    ctx.stash.item = ctx.result;
  }
  return {};
}
