import { util } from '@aws-appsync/utils';
import { checkSeconds, moderatorsAct } from './shared/moderation.js';
import { toRoom } from './shared/room.js';
import { checkRoom } from './shared/rooms.js';

const LONGEST_SLOW_MODE = 60 * 60;

/**
 * Makes each sender wait between two messages in a room; 0 seconds turn slow mode off.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const act = moderatorsAct(ctx);
  const { room, seconds } = ctx.args.input;
  checkRoom(ctx, room);
  checkSeconds(seconds, 0, LONGEST_SLOW_MODE);
  ctx.stash.now = util.time.nowEpochMilliSeconds();
  ctx.stash.act = { ...act, targetRoom: room, seconds };
  return {};
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  return toRoom(ctx, ctx.args.input.room, ctx.stash.room);
}
