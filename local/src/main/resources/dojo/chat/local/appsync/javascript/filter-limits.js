// What AppSync refuses in a subscription filter. The messages are AppSync's: DataStore knows them and then filters on
// the client's side.
import { ResolverError } from 'dojo:runtime';

const MAXIMUM_ATTRIBUTES = 5;
const MAXIMUM_GROUPS = 10;
// AWS AppSync Developer Guide, "Extensions": the most values of an operator.
const MAXIMUM_VALUES = { in: 5, notIn: 5, containsAny: 20 };
const OPERATORS = [
  'eq', 'ne', 'le', 'lt', 'ge', 'gt', 'contains', 'notContains', 'beginsWith', 'in', 'notIn', 'between', 'containsAny',
];

/** The groups of a filter, null for none. */
export function groupsOf(filter) {
  const groups = filter?.filterGroup ?? null;
  if (groups !== null) check(groups);
  return groups;
}

function check(groups) {
  const attributes = new Set();
  for (const { filters } of groups) {
    checkGroup(filters);
    filters.forEach(({ fieldName }) => attributes.add(fieldName));
  }
  const [most, mostAttributes] = [MAXIMUM_GROUPS, MAXIMUM_ATTRIBUTES];
  refuseIf(groups.length > most, `Filters combination exceed maximum limit ${most} for subscription.`);
  refuseIf(
    attributes.size > mostAttributes,
    `Filters exceed maximum attributes limit ${mostAttributes} for subscription.`,
  );
}

function checkGroup(filters) {
  const names = filters.map(({ fieldName }) => fieldName);
  refuseIf(new Set(names).size < names.length, 'subscription filter uses same fieldName multiple time.');
  filters.forEach(checkFilter);
}

function checkFilter({ fieldName, operator, value }) {
  const most = MAXIMUM_VALUES[operator];
  const named = `subscription filter on ${fieldName}`;
  refuseIf(!OPERATORS.includes(operator), `${named} has an unknown operator \`${operator}\`.`);
  refuseIf(most && !Array.isArray(value), `${named} needs a list for operator \`${operator}\`.`);
  refuseIf(value?.length > most, `subscription exceeds maximum value limit ${most} for operator \`${operator}\`.`);
  refuseIf(operator === 'between' && value?.length !== 2, `${named} needs two values.`);
}

function refuseIf(wrong, message) {
  if (wrong) throw new ResolverError(message, 'BadRequest');
}
