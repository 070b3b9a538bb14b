import { util } from '@aws-appsync/utils';
import { failOnError } from './shared/errors.js';

/**
 * Sets the seconds between two messages of a sender in the room.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { room, seconds } = ctx.args.input;
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ pk: `room#${room}` }),
    update: {
      expression: 'SET slowModeSeconds = :seconds',
      expressionValues: util.dynamodb.toMapValues({ ':seconds': seconds }),
    },
  };
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  failOnError(ctx);
  ctx.stash.room = ctx.result;
  return {};
}
