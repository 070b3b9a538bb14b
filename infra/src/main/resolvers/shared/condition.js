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
  /** @type {Record<string, any>[]} */
  const parts = [{ pk: { attributeExists: true } }, { _deleted: { attributeExists: false } }];
  if (version !== null) {
    parts.push({ _version: { eq: version } });
  }
  if (Object.keys(condition ?? {}).length > 0) {
    parts.push(condition ?? {});
  }
  return JSON.parse(util.transform.toDynamoDBConditionExpression({ and: parts }));
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
