import { query } from '@aws-appsync/utils/dynamodb';
import { failOnError } from './shared/errors.js';
import { toMessage } from './shared/message.js';

/**
 * Reads the page: the messages next to a number, or the newest.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { before, after, limit } = ctx.stash;
  /** @type {any} */
  const keys = { room: { eq: ctx.args.room } };
  if (after !== null) {
    keys.seq = { gt: after };
  }
  if (before !== null) {
    keys.seq = { lt: before };
  }
  return query({ index: 'byRoomSeq', query: keys, limit, scanIndexForward: after !== null });
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  failOnError(ctx);
  const items = ctx.result.items.map((/** @type {any} */ item) => toMessage(item));
  ctx.stash.items = ctx.stash.after === null ? items.reverse() : items;
  return {};
}
