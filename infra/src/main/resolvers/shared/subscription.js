import { extensions, util } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import { callerOf } from './caller.js';
import { failOnError } from './errors.js';
import { alternativesOf, refuse } from './filter.js';
import { HEARTBEAT_ROOM, requireEntry } from './rooms.js';
import { refuseBanned, senderKey } from './sender.js';

// AWS AppSync Developer Guide, "Defining enhanced subscriptions filters".
const MOST_GROUPS = 10;
const MOST_VALUES = 5;

/**
 * A subscription to messages: who may have it, and which events it gets. What the client's filter asks for is narrowed
 * to the rooms that the caller may read.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  return get({ key: { pk: senderKey(callerOf(ctx).key) } });
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  failOnError(ctx);
  const caller = callerOf(ctx);
  refuseBanned(ctx.result ?? {}, util.time.nowEpochMilliSeconds());

  const filterGroup = groupsOf(ctx, caller);
  if (filterGroup.length > MOST_GROUPS) {
    refuse(`with the rooms of the caller it has ${filterGroup.length} groups, and AppSync takes ${MOST_GROUPS}`);
  }
  extensions.setSubscriptionFilter({ filterGroup });
  // A ban ends the subscriptions of the banned; its payload holds the sender's key as senderId.
  extensions.setSubscriptionInvalidationFilter({
    filterGroup: [{ filters: [{ fieldName: 'senderId', operator: 'eq', value: caller.key }] }],
  });
  return null;
}

/**
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {import('./caller.js').Caller} caller
 * @returns {import('@aws-appsync/utils').SubscriptionFilter['filterGroup']}
 */
function groupsOf(ctx, caller) {
  /** @type {any[]} */
  const groups = [];
  alternativesOf(ctx.args.filter).forEach((terms) => {
    const filters = terms.map((term) => filterOf(term));
    const named = namedRooms(terms);
    named.forEach((room) => requireDelivery(ctx, caller, room));
    if (named.length > 0) {
      groups.push({ filters });
    } else {
      readableRooms(ctx, caller).forEach((rooms) => groups.push({ filters: filters.concat(rooms) }));
    }
  });
  return groups;
}

/** @param {import('./filter.js').Term} term */
function filterOf(term) {
  if (term.operator === 'attributeExists') {
    refuse('a subscription can\'t use attributeExists');
  }
  const values = ['in', 'notIn'].includes(term.operator) ? term.value.length : 1;
  if (values < 1 || values > MOST_VALUES) {
    refuse(`${term.field}.${term.operator} needs 1 to ${MOST_VALUES} values`);
  }
  if (term.operator === 'between' && term.value.length !== 2) {
    refuse(`${term.field}.between needs two values`);
  }
  return { fieldName: term.field, operator: term.operator, value: term.value };
}

/**
 * The rooms that an alternative names: it gets events of no others.
 *
 * @param {import('./filter.js').Term[]} terms
 * @returns {string[]}
 */
function namedRooms(terms) {
  return terms
    .filter((term) => term.field === 'room' && ['eq', 'in'].includes(term.operator))
    .map((term) => term.value)
    .flat();
}

/**
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {import('./caller.js').Caller} caller
 * @param {string} room
 */
function requireDelivery(ctx, caller, room) {
  requireEntry(ctx, caller, room);
  if (room === HEARTBEAT_ROOM && caller.kind !== 'service') {
    util.unauthorized();
  }
}

/**
 * The rooms that the caller may read, as alternatives of filters: the public ones, and those that his token claims.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {import('./caller.js').Caller} caller
 */
function readableRooms(ctx, caller) {
  if (caller.kind === 'service') {
    return [[{ fieldName: 'room', operator: 'ne', value: '#' }]];
  }
  // One filter: AppSync refuses a group that has two of the same field.
  /** @type {any[][]} */
  const alternatives = [[{ fieldName: 'room', operator: 'notContains', value: ctx.env.PRIVATE_ROOM_PREFIX }]];
  caller.rooms.forEach((_, index) => {
    if (index % MOST_VALUES === 0) {
      const rooms = caller.rooms.slice(index, index + MOST_VALUES);
      alternatives.push([{ fieldName: 'room', operator: 'in', value: rooms }]);
    }
  });
  return alternatives;
}
