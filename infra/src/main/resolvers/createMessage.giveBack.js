import { runtime, util } from '@aws-appsync/utils';
import { conditionFailed } from './shared/errors.js';
import { refuseUsedId } from './shared/message.js';

/**
 * Gives the number of a send that came too late back, if nobody has taken one since: else the room would have a hole
 * that looks like a lost message.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { late, item } = ctx.stash;
  // The same number is the same message: AWS had stored it, and tried again because the answer went astray.
  if (!late || (late.seq === item.seq && late.room === item.room)) {
    runtime.earlyReturn({}, { skipTo: 'NEXT' });
  }
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ pk: `room#${late.room}` }),
    update: {
      expression: 'SET lastSeq = :before',
      expressionValues: util.dynamodb.toMapValues({ ':before': late.seq - 1 }),
    },
    condition: {
      expression: 'lastSeq = :taken',
      expressionValues: util.dynamodb.toMapValues({ ':taken': late.seq }),
    },
  };
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  conditionFailed(ctx);
  if (ctx.stash.late.sender !== ctx.stash.item.sender) {
    refuseUsedId();
  }
  return {};
}
