import { util } from '@aws-appsync/utils';
import { callerOf } from './shared/caller.js';
import { toMessage } from './shared/message.js';
import { bodyOf, checkId } from './shared/text.js';

/**
 * Edits the body of a message; only a player can, and only his own.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { id, body } = ctx.args.input;
  const caller = callerOf(ctx);
  if (caller.kind !== 'player') {
    util.unauthorized();
  }
  checkId(id);
  if (body === undefined || body === null) {
    util.error('Only the body of a message can be changed: give a body.', 'InvalidArgument');
  }
  ctx.stash.caller = caller;
  ctx.stash.now = util.time.nowEpochMilliSeconds();
  ctx.stash.body = bodyOf(body);
  return {};
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  return toMessage(ctx.prev.result);
}
