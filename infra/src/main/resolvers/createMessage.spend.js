import { runtime, util } from '@aws-appsync/utils';
import { refuseFor } from './shared/budget.js';
import { conditionFailed } from './shared/errors.js';
import { senderExpiry, senderKey } from './shared/sender.js';

/**
 * Takes the message from the sender's budget, if nobody has since the budget was read.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { item, spent, paidBefore, now } = ctx.stash;
  if (!spent) {
    runtime.earlyReturn({}, { skipTo: 'NEXT' });
  }
  const values = { ':paidUntil': spent.paidUntil, ':lastId': spent.lastId, ':lastRoom': spent.lastRoom,
    ':lastBody': spent.lastBody, ':slowUntil': spent.slowUntil, ':expiresAt': senderExpiry(now) };
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ pk: senderKey(item.sender) }),
    update: {
      expression: 'SET paidUntil = :paidUntil, lastId = :lastId, lastRoom = :lastRoom, lastBody = :lastBody,'
        + ' slowUntil = :slowUntil, expiresAt = :expiresAt',
      expressionValues: util.dynamodb.toMapValues(values),
    },
    condition: paidBefore === null
      ? { expression: 'attribute_not_exists(paidUntil)' }
      : {
        expression: 'paidUntil = :paidBefore',
        expressionValues: util.dynamodb.toMapValues({ ':paidBefore': paidBefore }),
      },
  };
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  if (conditionFailed(ctx)) {
    refuseFor(1);
  }
  return {};
}
