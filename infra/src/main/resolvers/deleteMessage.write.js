import { runtime, util } from '@aws-appsync/utils';
import { changeCondition, refuseFailedCondition } from './shared/condition.js';
import { messageKey } from './shared/message.js';

/**
 * Makes the message its own tombstone. Without seq it leaves byRoomSeq, so that pages of the room do not read it.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { now, version, item } = ctx.stash;
  if (item._deleted) {
    runtime.earlyReturn({}, { skipTo: 'NEXT' });
  }
  const seconds = parseInt(ctx.env.TOMBSTONE_SECONDS, 10);
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ pk: messageKey(ctx.args.input.id) }),
    update: {
      expression: 'SET #body = :empty, #deleted = :true, deletedSeq = #seq, #changed = :now, expiresAt = :expiresAt,'
        + ' #version = #version + :one REMOVE #seq',
      expressionNames: {
        '#body': 'body',
        '#deleted': '_deleted',
        '#seq': 'seq',
        '#changed': '_lastChangedAt',
        '#version': '_version',
      },
      expressionValues: util.dynamodb.toMapValues({
        ':empty': '',
        ':true': true,
        ':now': now,
        ':expiresAt': util.time.epochMilliSecondsToSeconds(now) + seconds,
        ':one': 1,
      }),
    },
    condition: changeCondition(ctx.args.condition, version),
  };
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  refuseFailedCondition(ctx, ctx.stash.version);
  ctx.stash.item = ctx.result;
  return {};
}
