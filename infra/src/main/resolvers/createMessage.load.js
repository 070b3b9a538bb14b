import { util } from '@aws-appsync/utils';
import { loadedItems, loadItems } from './shared/batch.js';
import { spend } from './shared/budget.js';
import { messageKey, refuseUsedId } from './shared/message.js';
import { requireEntry, requirePlainSelection } from './shared/rooms.js';
import { refuseSilenced, senderKey } from './shared/sender.js';
import { nameKeyOf } from './shared/text.js';

/**
 * Reads at once all that decides on a send: a message of this id, the room, the sender, who owns the name.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { item } = ctx.stash;
  const keys = [messageKey(item.id), `room#${item.room}`, senderKey(item.sender)];
  if (item.senderName) {
    keys.push(`name#${nameKeyOf(item.senderName)}`);
  }
  return loadItems(ctx, keys);
}

/**
 * Lets the send go on, answers the message that this sender has already sent under the id, or refuses.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function response(ctx) {
  const { caller } = ctx.stash;
  /** @type {any} */
  const found = {};
  loadedItems(ctx).forEach((each) => {
    found[each.pk.split('#')[0]] = each;
  });
  if (found.message) {
    answerFirst(ctx, found.message);
  } else if (caller.kind !== 'service') {
    applyRules(ctx, found);
  }
  return {};
}

/**
 * A second send of an id is the same send: it gets the first one's message, and takes no number and no budget.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {import('./shared/message.js').MessageItem} first
 */
function answerFirst(ctx, first) {
  if (first.sender !== ctx.stash.item.sender) {
    refuseUsedId();
  }
  requireEntry(ctx, ctx.stash.caller, first.room);
  requirePlainSelection(ctx, first.room);
  ctx.stash.item = first;
  ctx.stash.isAnswered = true;
}

/**
 * Refuses what the chat's rules forbid, and notes for the next steps what the send costs and which name it reserves. A
 * send that failed between its payment and its storing comes again under its id: it is paid for, and no repeat.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {any} found
 */
function applyRules(ctx, found) {
  const { caller, item, now } = ctx.stash;
  const sender = found.sender ?? {};
  refuseSilenced(sender, now);
  if (caller.kind === 'guest' && found.name) {
    util.error(`The name "${item.senderName}" belongs to a player.`, 'NameTaken');
  }
  const isPaid = sender.lastId === item.id && sender.lastRoom === item.room;
  if (ctx.env.SENDER_BUDGET !== 'off' && !isPaid) {
    ctx.stash.spent = spend(ctx, sender, found.room?.slowModeSeconds ?? 0, item, now);
    ctx.stash.paidBefore = sender.paidUntil ?? null;
  }
  ctx.stash.newName = caller.kind === 'player' && item.senderName && !found.name ? nameKeyOf(item.senderName) : null;
}
