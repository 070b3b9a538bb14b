// util.transform.toSubscriptionFilter: groups are joined by OR, the filters of a group by AND.
import { ResolverError } from 'dojo:runtime';

const MAXIMUM_GROUPS = 10;
const OPERATORS = [
  'eq', 'ne', 'le', 'lt', 'ge', 'gt', 'contains', 'notContains', 'beginsWith', 'in', 'notIn', 'between', 'containsAny',
];

export function toSubscriptionFilter(filter, ignoredFields = [], rules = {}) {
  const own = alternatives(withoutFields(filter ?? {}, ignoredFields));
  const groups = product(own, alternatives(rules ?? {})).filter((filters) => filters.length > 0);
  if (groups.length > MAXIMUM_GROUPS) {
    throw new ResolverError(`A subscription filter may have at most ${MAXIMUM_GROUPS} groups.`, 'BadRequest');
  }
  return { filterGroup: groups.map((filters) => ({ filters })) };
}

function withoutFields(filter, ignored) {
  return Object.fromEntries(
    Object.entries(filter)
      .filter(([name]) => !ignored.includes(name))
      .map(([name, operand]) =>
        isJoin(name) && operand ? [name, operand.map((each) => withoutFields(each, ignored))] : [name, operand],
      ),
  );
}

const isJoin = (name) => name === 'and' || name === 'or';

/** The lists of filters of which one must hold. */
function alternatives(filter) {
  return Object.entries(filter)
    .filter(([, operand]) => operand !== null && operand !== undefined)
    .map(([name, operand]) => alternativesOf(name, operand))
    .reduce(product, [[]]);
}

function alternativesOf(name, operand) {
  if (name === 'and') return operand.map(alternatives).reduce(product, [[]]);
  if (name === 'or') return operand.length === 0 ? [[]] : operand.flatMap(alternatives);
  return [comparisons(name, operand)];
}

function comparisons(fieldName, operators) {
  return Object.entries(operators)
    .filter(([, value]) => value !== undefined)
    .flatMap(([operator, value]) =>
      OPERATORS.includes(operator)
        ? [{ fieldName, operator, value }]
        : nested(fieldName, operator, value),
    );
}

function nested(fieldName, name, operand) {
  if (operand === null || typeof operand !== 'object') {
    throw new ResolverError(`Unsupported operator ${name} on ${fieldName} in a subscription filter.`, 'BadRequest');
  }
  return comparisons(`${fieldName}.${name}`, operand);
}

function product(ones, others) {
  return ones.flatMap((one) => others.map((other) => [...one, ...other]));
}
