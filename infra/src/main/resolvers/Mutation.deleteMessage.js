import { util } from '@aws-appsync/utils';
import { callerOf } from './shared/caller.js';
import { toMessage } from './shared/message.js';
import { checkId } from './shared/text.js';

/**
 * Deletes a message: its author, a moderator or one of our own functions may. A tombstone stays for a while, so that
 * clients that were away learn of it.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const caller = callerOf(ctx);
  if (caller.kind === 'guest') {
    util.unauthorized();
  }
  checkId(ctx.args.input.id);
  ctx.stash.caller = caller;
  ctx.stash.now = util.time.nowEpochMilliSeconds();
  return {};
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  return toMessage(ctx.stash.item);
}
