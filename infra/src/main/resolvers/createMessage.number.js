import { runtime, util } from '@aws-appsync/utils';
import { failOnError } from './shared/errors.js';

/**
 * Takes the room's next number.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  if (ctx.stash.isAnswered) {
    runtime.earlyReturn({}, { skipTo: 'NEXT' });
  }
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ pk: `room#${ctx.stash.item.room}` }),
    update: { expression: 'ADD lastSeq :one', expressionValues: util.dynamodb.toMapValues({ ':one': 1 }) },
  };
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  failOnError(ctx);
  ctx.stash.item.seq = ctx.result.lastSeq;
  return {};
}
