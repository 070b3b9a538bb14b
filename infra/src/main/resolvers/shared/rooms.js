import { util } from '@aws-appsync/utils';

const ROOM_ID = '[a-z0-9]+(-[a-z0-9]+)*';
const NOT_PLAIN = '(?s).*(\\w[\\s,]*:[\\s,]*[A-Za-z_]|\\.{3}[\\s,]*(?!on\\b)[A-Za-z_]|#).*';

/**
 * The heartbeat's own room: a private one that no token can claim. Our functions post there, and only they hear of it.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function heartbeatRoom(ctx) {
  return `${ctx.env.PRIVATE_ROOM_PREFIX}heartbeat`;
}

/**
 * Refuses what is no room id. The private prefix may only stand in front, so that "does not contain the prefix" means
 * "is public" in a subscription's filter.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {string} room
 */
export function checkRoom(ctx, room) {
  if (room.length > 64 || !util.matches(ROOM_ID, room) || room.lastIndexOf(ctx.env.PRIVATE_ROOM_PREFIX) > 0) {
    util.error('A room id is 1 to 64 lower-case letters, digits and single hyphens.', 'InvalidRoom');
  }
}

/**
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {string} room
 */
export function isPrivate(ctx, room) {
  return room.startsWith(ctx.env.PRIVATE_ROOM_PREFIX);
}

/**
 * Whether the caller may read the room: all may read public rooms, a private one needs the token's claim.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {import('./caller.js').Caller} caller
 * @param {string} room
 */
export function mayEnter(ctx, caller, room) {
  const claimed = caller.rooms.includes(room) && room !== heartbeatRoom(ctx);
  return caller.kind === 'service' || !isPrivate(ctx, room) || claimed;
}

/**
 * Refuses a caller who may not read the room.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {import('./caller.js').Caller} caller
 * @param {string} room
 */
export function requireEntry(ctx, caller, room) {
  if (!mayEnter(ctx, caller, room)) {
    util.unauthorized();
  }
}

/**
 * Refuses a selection with which subscribers, or their filters, would be misled. AppSync tells them just what the
 * mutation selected: an alias could pass one field off as another, and without `room` no filter could keep the message
 * of a private room private. The text of the selection shows neither what a named fragment holds nor what a comment
 * hides, so both are refused with the aliases.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {string} room
 */
export function requirePlainSelection(ctx, room) {
  if (util.matches(NOT_PLAIN, ctx.info.selectionSetGraphQL ?? '')) {
    const field = ctx.info.fieldName;
    util.error(`Select the fields of ${field} without aliases, named fragments and comments.`, 'InvalidArgument');
  }
  if (isPrivate(ctx, room) && !ctx.info.selectionSetList.includes('room')) {
    util.error(`Select the field "room": ${ctx.info.fieldName} needs it in a private room.`, 'InvalidArgument');
  }
}
