import { util } from '@aws-appsync/utils';
import { callerOf } from './shared/caller.js';
import { pageSize } from './shared/limit.js';
import { checkRoom, requireEntry } from './shared/rooms.js';

/**
 * A page of a room's messages, and the newest number that the room has given out.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { room, before, after, limit } = ctx.args;
  checkRoom(ctx, room);
  requireEntry(ctx, callerOf(ctx), room);
  ctx.stash.limit = pageSize(limit);
  ctx.stash.before = before ?? null;
  ctx.stash.after = after ?? null;
  if (ctx.stash.before !== null && ctx.stash.after !== null) {
    util.error('Give before or after, not both.', 'InvalidArgument');
  }
  return {};
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  return { items: ctx.stash.items, lastSeq: ctx.stash.lastSeq };
}
