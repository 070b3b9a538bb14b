import { util } from '@aws-appsync/utils';
import { loadedItems, loadItems } from './shared/batch.js';
import { messageKey, refuseConflict } from './shared/message.js';
import { requireEntry, requirePlainSelection } from './shared/rooms.js';
import { refuseSilenced, senderKey } from './shared/sender.js';

/**
 * Reads the message and what is known of the player.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  return loadItems(ctx, [messageKey(ctx.args.input.id), senderKey(ctx.stash.caller.key)]);
}

/**
 * Refuses who may not edit it, and an edit of another version.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function response(ctx) {
  const { caller, now } = ctx.stash;
  const { room, _version } = ctx.args.input;
  const found = loadedItems(ctx);
  const message = found.find((item) => item.id);
  if (!message) {
    util.error('There is no such message.', 'NotFound');
  }
  requireEntry(ctx, caller, message.room);
  if (message.sender !== caller.key) {
    util.unauthorized();
  }
  requirePlainSelection(ctx, message.room);
  refuseSilenced(found.find((item) => item.pk === senderKey(caller.key)) ?? {}, now);
  if (message._deleted || message._version !== _version) {
    refuseConflict(message);
  }
  if (room && room !== message.room) {
    util.error('A message can\'t move to another room.', 'InvalidArgument');
  }
  return {};
}
