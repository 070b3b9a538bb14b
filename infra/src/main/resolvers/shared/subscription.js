import { extensions, util } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import { callerOf } from './caller.js';
import { failOnError } from './errors.js';
import { alternativesOf, refuse } from './filter.js';
import { mayEnter, requireEntry } from './rooms.js';
import { refuseBanned, senderKey } from './sender.js';

// AWS AppSync Developer Guide, "Defining enhanced subscriptions filters".
const MOST_GROUPS = 10;
const MOST_FIELDS = 5;
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
  checkGroups(filterGroup);
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
 */
function groupsOf(ctx, caller) {
  const readable = readableRooms(ctx, caller);
  /** @type {{ filters: any[] }[]} */
  const groups = [];
  alternativesOf(ctx.args.filter).forEach((terms) => {
    const filters = terms.map((term) => filterOf(term));
    const named = namedRooms(terms);
    named.forEach((room) => requireEntry(ctx, caller, room));
    if (named.length > 0 || (caller.kind === 'service' && filters.length > 0)) {
      groups.push({ filters });
    } else {
      readable.forEach((rooms) => groups.push({ filters: filters.concat([rooms]) }));
    }
  });
  return groups;
}

/** @param {import('./filter.js').Term} term */
function filterOf(term) {
  const { field, operator, value } = term;
  if (operator === 'attributeExists') {
    refuse('a subscription can\'t use attributeExists');
  }
  const values = ['in', 'notIn'].includes(operator) ? value.length : 1;
  if (values < 1 || values > MOST_VALUES) {
    refuse(`${field}.${operator} needs 1 to ${MOST_VALUES} values`);
  }
  if (operator === 'between' && value.length !== 2) {
    refuse(`${field}.between needs two values`);
  }
  return { fieldName: field, operator, value };
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
 * The rooms that the caller may read, as alternatives: the public ones, and those that his token claims.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {import('./caller.js').Caller} caller
 */
function readableRooms(ctx, caller) {
  if (caller.kind === 'service') {
    return [{ fieldName: 'room', operator: 'ne', value: '#' }];
  }
  const claimed = caller.rooms.filter((room) => mayEnter(ctx, caller, room));
  /** @type {any[]} */
  const alternatives = [{ fieldName: 'room', operator: 'notContains', value: ctx.env.PRIVATE_ROOM_PREFIX }];
  claimed.forEach((_, index) => {
    if (index % MOST_VALUES === 0) {
      alternatives.push({ fieldName: 'room', operator: 'in', value: claimed.slice(index, index + MOST_VALUES) });
    }
  });
  return alternatives;
}

/**
 * Refuses what AppSync would. The words at the end are AppSync's own: DataStore knows them, subscribes again without
 * the filter and filters by itself.
 *
 * @param {{ filters: any[] }[]} groups
 */
function checkGroups(groups) {
  if (groups.length > MOST_GROUPS) {
    refuse(`Filters combination exceed maximum limit ${MOST_GROUPS} for subscription`);
  }
  /** @type {string[]} */
  const fields = [];
  groups.forEach(({ filters }) => {
    const names = filters.map((each) => each.fieldName);
    names.filter((name) => !fields.includes(name)).forEach((name) => fields.push(name));
    if (names.some((name, index) => names.indexOf(name) < index)) {
      refuse('name rooms by eq or in, and compare each field once: subscription filter uses same fieldName multiple time');
    }
  });
  if (fields.length > MOST_FIELDS) {
    refuse(`Filters exceed maximum attributes limit ${MOST_FIELDS} for subscription`);
  }
}
