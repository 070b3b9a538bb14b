import { util } from '@aws-appsync/utils';
import { refuseConflict, toMessage } from './message.js';
import { conditionFailed } from './errors.js';

/**
 * The condition of a change: the message is as the client knows it, not deleted, and as the client's own condition
 * says.
 *
 * @param {Record<string, any> | null | undefined} condition the client's
 * @param {number | null} version null when any version will do
 */
export function changeCondition(condition, version) {
  const parts = ['attribute_exists(pk) AND attribute_not_exists(#isDeleted)'];
  const expression = {
    expressionNames: { '#isDeleted': '_deleted' },
    expressionValues: {},
  };
  if (version !== null) {
    parts.push('#knownVersion = :knownVersion');
    Object.assign(expression.expressionNames, { '#knownVersion': '_version' });
    Object.assign(expression.expressionValues, util.dynamodb.toMapValues({ ':knownVersion': version }));
  }
  if (Object.keys(condition ?? {}).length > 0) {
    const clients = JSON.parse(util.transform.toDynamoDBConditionExpression(condition ?? {}));
    parts.push(`(${clients.expression})`);
    Object.assign(expression.expressionNames, clients.expressionNames);
    Object.assign(expression.expressionValues, clients.expressionValues);
  }
  return { expression: parts.join(' AND '), ...expression };
}

/**
 * Refuses a change whose condition did not hold: a conflict when somebody changed the message in between, else the
 * client's own condition.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {number | null} version that the change was based on
 */
export function refuseFailedCondition(ctx, version) {
  if (conditionFailed(ctx)) {
    const current = ctx.result;
    if (!current) {
      util.error('The message is not there any more.', 'NotFound');
    }
    if (current._deleted || (version !== null && current._version !== version)) {
      refuseConflict(current);
    }
    util.error('The condition does not hold.', 'ConditionalCheckFailed', toMessage(current));
  }
}
