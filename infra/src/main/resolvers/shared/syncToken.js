import { util } from '@aws-appsync/utils';

// A sync that takes longer than this is no sync any more.
const LONGEST_SYNC_MILLISECONDS = 60 * 60 * 1000;

/**
 * Where a page of a sync starts.
 *
 * @typedef {object} Start
 * @property {number} index of the room among those of the filter
 * @property {number} startedAt when page one was asked for, in milliseconds: the client's next lastSync
 * @property {string | null} token DynamoDB's, within the room
 */

/**
 * Reads the nextToken, "index.startedAt.token". Nothing in it gives rights: the rooms come from the filter, which is
 * checked on each page.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {number} rooms how many the filter names
 * @returns {Start}
 */
export function startOfSync(ctx, rooms) {
  const now = util.time.nowEpochMilliSeconds();
  const text = ctx.args.nextToken ?? null;
  if (text === null) {
    return { index: 0, startedAt: now, token: null };
  }
  if (!util.matches('[0-9]{1,2}\\.[0-9]{13}\\.[!-~]*', text)) {
    refuse();
  }
  const parts = text.split('.');
  const index = parseInt(parts[0], 10);
  const startedAt = parseInt(parts[1], 10);
  if (index >= rooms || startedAt > now || startedAt < now - LONGEST_SYNC_MILLISECONDS) {
    refuse();
  }
  return { index, startedAt, token: parts.slice(2).join('.') || null };
}

/**
 * The token of the next page, null after the last one of the last room.
 *
 * @param {Start} start of this page
 * @param {number} rooms
 * @param {string | null | undefined} token DynamoDB's, when the room has more
 */
export function tokenOf(start, rooms, token) {
  if (token) {
    return [start.index, start.startedAt, token].join('.');
  }
  return start.index + 1 < rooms ? [start.index + 1, start.startedAt, ''].join('.') : null;
}

function refuse() {
  util.error('The nextToken is none of this query.', 'InvalidArgument');
}
