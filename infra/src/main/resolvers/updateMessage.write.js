import { util } from '@aws-appsync/utils';
import { changeCondition, refuseFailedCondition } from './shared/condition.js';
import { messageKey } from './shared/message.js';

/**
 * Stores the new body as the next version.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { body, now } = ctx.stash;
  const { id, _version } = ctx.args.input;
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ pk: messageKey(id) }),
    update: {
      expression: 'SET #body = :body, editedAt = :editedAt, #version = :version, #changed = :now',
      expressionNames: { '#body': 'body', '#version': '_version', '#changed': '_lastChangedAt' },
      expressionValues: util.dynamodb.toMapValues({
        ':body': body,
        ':editedAt': util.time.epochMilliSecondsToISO8601(now),
        ':version': _version + 1,
        ':now': now,
      }),
    },
    condition: changeCondition(ctx.args.condition, _version),
  };
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  refuseFailedCondition(ctx, ctx.args.input._version);
  return ctx.result;
}
