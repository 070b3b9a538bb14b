import { util } from '@aws-appsync/utils';
import { callerOf } from './shared/caller.js';
import { toMessage } from './shared/message.js';
import { checkRoom, heartbeatRoom, requireEntry, requirePlainSelection } from './shared/rooms.js';
import { bodyOf, checkId, guestNameOf } from './shared/text.js';

const HEARTBEAT_SECONDS = 60 * 60;

/**
 * Sends a message. This part checks what the client sent; the steps load, spend, number and put.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { id, room, body, senderName } = ctx.args.input;
  const caller = callerOf(ctx);
  checkId(id);
  checkRoom(ctx, room);
  requireRight(ctx, caller, room);
  requirePlainSelection(ctx, room);
  if (Object.keys(ctx.args.condition ?? {}).length > 0) {
    util.error('A message that is not there yet has nothing that a condition could look at.', 'InvalidArgument');
  }
  const name = caller.kind === 'guest' ? guestNameOf(senderName) : caller.name;
  ctx.stash.caller = caller;
  ctx.stash.now = util.time.nowEpochMilliSeconds();
  ctx.stash.item = itemOf(ctx, caller, { id, room, body: bodyOf(body), name });
  return {};
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  return toMessage(ctx.stash.item);
}

/**
 * Refuses who may not post into the room.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {import('./shared/caller.js').Caller} caller
 * @param {string} room
 */
function requireRight(ctx, caller, room) {
  requireEntry(ctx, caller, room);
  if ((room === heartbeatRoom(ctx)) !== (caller.kind === 'service')) {
    util.unauthorized();
  }
  if (caller.kind === 'guest' && ctx.env.GUEST_POSTING !== 'on') {
    util.error('Guests may read here, but not post.', 'Unauthorized');
  }
}

/**
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {import('./shared/caller.js').Caller} caller
 * @param {{ id: string, room: string, body: string, name: string | null }} message
 */
function itemOf(ctx, caller, { id, room, body, name }) {
  const now = ctx.stash.now;
  const seconds = room === heartbeatRoom(ctx) ? HEARTBEAT_SECONDS : parseInt(ctx.env.RETENTION_SECONDS, 10);
  return {
    id,
    room,
    body,
    ...(name === null ? {} : { senderName: name }),
    ...(caller.id === null ? {} : { senderId: caller.id }),
    sender: caller.key,
    sentAt: util.time.epochMilliSecondsToISO8601(now),
    _version: 1,
    _lastChangedAt: now,
    expiresAt: util.time.epochMilliSecondsToSeconds(now) + seconds,
  };
}
