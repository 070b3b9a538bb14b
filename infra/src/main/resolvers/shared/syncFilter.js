import { alternativesOf, refuse } from './filter.js';

/**
 * A room to sync, and what else the filter asks of its messages: alternatives of terms.
 *
 * @typedef {{ room: string, alternatives: import('./filter.js').Term[][] }} RoomToSync
 */

/**
 * The rooms that a sync's filter names. Each alternative must name its room by "eq", since a sync reads a room's index
 * and never the whole table. Without a filter it is the default room.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @returns {RoomToSync[]}
 */
export function roomsOf(ctx) {
  const alternatives = alternativesOf(ctx.args.filter);
  if (alternatives.length === 1 && alternatives[0].length === 0) {
    return [{ room: ctx.env.DEFAULT_ROOM, alternatives: [[]] }];
  }
  /** @type {RoomToSync[]} */
  const rooms = [];
  alternatives.forEach((terms) => {
    const named = terms.filter((term) => isRoom(term)).map((term) => term.value);
    const others = terms.filter((term) => !isRoom(term));
    others.forEach((term) => requireFilterable(term));
    if (named.length === 0) {
      refuse('each alternative must name its room by eq');
    }
    // Two different rooms at once: no message is in both.
    if (named.every((room) => room === named[0])) {
      const known = rooms.find(({ room }) => room === named[0]);
      if (known) {
        known.alternatives.push(others);
      } else {
        rooms.push({ room: named[0], alternatives: [others] });
      }
    }
  });
  return rooms;
}

/** @param {import('./filter.js').Term} term */
function isRoom(term) {
  return term.field === 'room' && term.operator === 'eq';
}

/**
 * Refuses what DynamoDB can't filter by: the keys of the indexes that a sync reads.
 *
 * @param {import('./filter.js').Term} term
 */
function requireFilterable(term) {
  const inner = term.operator === 'not' ? JSON.stringify(term.value) : '';
  if (term.field === 'room' || inner.indexOf('"room":') >= 0) {
    refuse('a room can only be named by eq');
  }
  if (term.field === 'seq' || inner.indexOf('"seq":') >= 0) {
    refuse('a sync can\'t filter by seq; the query messages can');
  }
}

/**
 * What DynamoDB is to filter a room's messages by, null for nothing. Of the changes, tombstones always pass: their body
 * is gone, and the client must learn of them all the same.
 *
 * @param {import('./filter.js').Term[][]} alternatives
 * @param {boolean} delta
 */
export function filterOfRoom(alternatives, delta) {
  if (alternatives.some((terms) => terms.length === 0)) {
    return null;
  }
  const wanted = alternatives.map((terms) => joined('and', terms.map((term) => comparisonOf(term))));
  return joined('or', delta ? wanted.concat([{ _deleted: { eq: true } }]) : wanted);
}

/**
 * A group of filters; one alone needs no group.
 *
 * @param {'and' | 'or'} operator
 * @param {Record<string, any>[]} filters
 * @returns {Record<string, any>}
 */
function joined(operator, filters) {
  return filters.length === 1 ? filters[0] : { [operator]: filters };
}

/**
 * @param {import('./filter.js').Term} term
 * @returns {Record<string, any>}
 */
function comparisonOf({ field, operator, value }) {
  return operator === 'not' ? { not: value } : { [field]: { [operator]: value } };
}
