// Filter and condition objects as DynamoDB expressions. The form is the one that AppSync's own helpers answer: each
// comparison in parentheses, two or more of a field or a group in parentheses again.
import { ResolverError } from 'dojo:runtime';

const TYPES = {
  _null: 'NULL', string: 'S', stringSet: 'SS', number: 'N', numberSet: 'NS', binary: 'B', binarySet: 'BS',
  boolean: 'BOOL', list: 'L', map: 'M',
};
const GROUPS = { and: ' AND ', or: ' OR ' };

const comparison = (sign) => (target, operand, value) => `${target} ${sign} ${value(operand)}`;
const call = (name) => (target, operand, value) => `${name}(${target},${value(operand)})`;

const OPERATORS = {
  eq: comparison('='),
  ne: comparison('<>'),
  lt: comparison('<'),
  le: comparison('<='),
  gt: comparison('>'),
  ge: comparison('>='),
  beginsWith: call('begins_with'),
  contains: call('contains'),
  notContains: (target, operand, value) => `NOT contains(${target},${value(operand)})`,
  between: (target, operand, value) => {
    const [start, end] = demand(Array.isArray(operand) && operand.length > 1, operand);
    return `${target} BETWEEN ${value(start, 'start')} AND ${value(end, 'end')}`;
  },
  in: (target, operand, value) => {
    const values = demand(Array.isArray(operand), operand).map((each, index) => value(each, index));
    // AppSync writes null for an empty list; DynamoDB then refuses the expression, there as here.
    return values.length === 0 ? 'null' : `${target} IN (${values.join(', ')})`;
  },
  attributeExists: (target, operand) =>
    `${demand(typeof operand === 'boolean', operand) ? 'attribute_exists' : 'attribute_not_exists'}(${target})`,
  attributeType: (target, operand, value) =>
    `attribute_type(${target},${value(TYPES[demand(Object.hasOwn(TYPES, operand), operand)])})`,
};

/** A filter or condition object as {expression, expressionNames, expressionValues}. */
export function toExpression(filter, placeholders) {
  return {
    expression: partsOf(filter, [], placeholders).join(' AND '),
    expressionNames: placeholders.names,
    expressionValues: placeholders.values,
  };
}

function partsOf(filter, trail, placeholders) {
  const parts = [];
  for (const [name, operand] of Object.entries(requireObject(filter))) {
    if (operand !== undefined && !(operand === null && placeholders.lenient)) {
      parts.push(part(name, operand, [...trail, name], placeholders));
    }
  }
  return parts;
}

function part(name, operand, trail, placeholders) {
  if (name === 'not') return `(NOT ${group(operand, trail, placeholders)})`;
  if (Object.hasOwn(GROUPS, name)) {
    const members = placeholders.lenient ? [].concat(operand) : demand(Array.isArray(operand), operand);
    return joined(members.map((each, index) => group(each, [...trail, index], placeholders)), GROUPS[name]);
  }
  return conditions(placeholders.path(name), operand, trail, placeholders);
}

const group = (filter, trail, placeholders) => joined(partsOf(filter, trail, placeholders), ' AND ');

const joined = (parts, joiner) => (parts.length > 1 ? `(${parts.join(joiner)})` : parts.join(''));

function conditions(target, operators, trail, placeholders) {
  const parts = [];
  for (const [operator, operand] of Object.entries(requireObject(operators))) {
    if (operand !== undefined) parts.push(condition(target, operator, operand, [...trail, operator], placeholders));
  }
  return joined(parts, ' AND ');
}

function condition(target, operator, operand, trail, placeholders) {
  if (Object.hasOwn(OPERATORS, operator)) {
    const value = (each, end) => placeholders.value(each, end === undefined ? trail : [...trail, end]);
    return `(${OPERATORS[operator](target, operand, value)})`;
  }
  if (operator === 'size') {
    return conditions(target.startsWith('size(') ? target : `size(${target})`, operand, trail, placeholders);
  }
  demand(placeholders.lenient && operand !== null && typeof operand === 'object', operator);
  return conditions(`${target}.${placeholders.name(operator)}`, operand, trail, placeholders);
}

const requireObject = (value) =>
  demand(value !== null && typeof value === 'object' && !Array.isArray(value), value);

function demand(holds, value) {
  if (!holds) throw new ResolverError(`A filter or condition can't have ${JSON.stringify(value)} there.`, 'BadRequest');
  return value;
}
