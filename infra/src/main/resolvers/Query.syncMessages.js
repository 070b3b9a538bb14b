import { runtime, util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';
import { callerOf } from './shared/caller.js';
import { failOnError } from './shared/errors.js';
import { toMessage } from './shared/message.js';
import { checkRoom, requireEntry } from './shared/rooms.js';
import { startOfSync, tokenOf } from './shared/syncToken.js';
import { filterOfRoom, roomsOf } from './shared/syncFilter.js';

const MOST = 1000;
const USUAL = 100;

// A change may become visible a little after the time that it bears.
const OVERLAP_MILLISECONDS = 5000;

/**
 * DataStore's sync: the newest messages of each room at first, later what changed since. One page is one Query of one
 * room; several rooms follow one another through nextToken.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const rooms = roomsOf(ctx);
  const caller = callerOf(ctx);
  rooms.forEach(({ room }) => {
    checkRoom(ctx, room);
    requireEntry(ctx, caller, room);
  });
  const limit = Math.min(ctx.args.limit ?? USUAL, MOST);
  if (limit < 1) {
    util.error('limit must be 1 or more.', 'InvalidArgument');
  }
  const start = startOfSync(ctx, rooms.length);
  if (rooms.length === 0) {
    runtime.earlyReturn({ items: [], nextToken: null, startedAt: start.startedAt });
  }
  const { room, alternatives } = rooms[start.index];
  const since = changesSince(ctx, start.startedAt);
  Object.assign(ctx.stash, { start, delta: since !== null, rooms: rooms.length });
  return query({ ...keysOf(room, since), limit, nextToken: start.token, filter: filterOfRoom(alternatives, since !== null) });
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  const { start, delta, rooms } = ctx.stash;
  if (ctx.error && start.token) {
    util.error('The nextToken is none of this query.', 'InvalidArgument');
  }
  failOnError(ctx);
  return {
    items: ctx.result.items.map((/** @type {any} */ item) => toMessage(item)),
    nextToken: tokenOf(start, rooms, delta ? ctx.result.nextToken : null),
    startedAt: start.startedAt,
  };
}

/**
 * From when on changes are asked for, in milliseconds; null asks for the newest messages. So does a client that was
 * away for longer than tombstones live: it would not learn of all deletions.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {number} startedAt
 */
function changesSince(ctx, startedAt) {
  const lastSync = ctx.args.lastSync ?? 0;
  const oldest = startedAt - parseInt(ctx.env.TOMBSTONE_SECONDS, 10) * 1000;
  return lastSync - OVERLAP_MILLISECONDS < oldest ? null : lastSync - OVERLAP_MILLISECONDS;
}

/**
 * @param {string} room
 * @param {number | null} since
 */
function keysOf(room, since) {
  return since === null
    ? { index: 'byRoomSeq', query: { room: { eq: room } }, scanIndexForward: false }
    : { index: 'byRoomChange', query: { room: { eq: room }, _lastChangedAt: { ge: since } }, scanIndexForward: true };
}
