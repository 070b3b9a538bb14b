// Filter and condition objects as DynamoDB expressions.
import { ResolverError } from 'dojo:runtime';
import { toDynamoDB } from 'dojo:attribute-values';

const COMPARISONS = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };
const TYPES = {
  _null: 'NULL', string: 'S', stringSet: 'SS', number: 'N', numberSet: 'NS', binary: 'B', binarySet: 'BS',
  boolean: 'BOOL', list: 'L', map: 'M',
};

/** Collects the names and values that expressions refer to; names such as #expName_1 are AppSync's. */
export class Placeholders {
  constructor() {
    this.names = {};
    this.values = {};
    this.known = {};
    this.count = 0;
  }

  /** The placeholder of a path such as address.city. */
  path(path) {
    return path.split('.').map((part) => this.name(part)).join('.');
  }

  name(name) {
    if (!Object.hasOwn(this.known, name)) {
      const index = Object.keys(this.names).length + 1;
      this.known[name] = `#expName_${index}`;
      this.names[this.known[name]] = name;
    }
    return this.known[name];
  }

  value(value) {
    this.count += 1;
    const placeholder = `:expValue_${this.count}`;
    this.values[placeholder] = isTyped(value) ? value : toDynamoDB(value);
    return placeholder;
  }
}

/** What toStringSet and the like make; marked so that a map with one key named S is not taken for it. */
const SETS = ['SS', 'NS', 'BS'];
export function isTyped(value) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length === 1 && SETS.includes(keys[0]) && Array.isArray(value[keys[0]]);
}

/** A filter or condition object as {expression, expressionNames, expressionValues}. */
export function toExpression(filter, placeholders = new Placeholders()) {
  const expression = group(filter ?? {}, placeholders);
  return {
    expression,
    expressionNames: placeholders.names,
    ...(Object.keys(placeholders.values).length > 0 ? { expressionValues: placeholders.values } : {}),
  };
}

function group(filter, placeholders) {
  return Object.entries(filter)
    .filter(([, operand]) => operand !== null && operand !== undefined)
    .map(([name, operand]) => part(name, operand, placeholders))
    .filter((text) => text !== '')
    .join(' AND ');
}

function part(name, operand, placeholders) {
  if (name === 'and' || name === 'or') {
    const parts = [].concat(operand).map((each) => group(each, placeholders)).filter((text) => text !== '');
    return parts.length === 0 ? '' : `(${parts.map((text) => `(${text})`).join(` ${name.toUpperCase()} `)})`;
  }
  if (name === 'not') {
    const inner = group(operand, placeholders);
    return inner === '' ? '' : `(NOT (${inner}))`;
  }
  return conditions(name, operand, placeholders);
}

function conditions(path, operators, placeholders) {
  const parts = Object.entries(operators)
    .filter(([, operand]) => operand !== undefined)
    .map(([operator, operand]) =>
      isNested(operator, operand)
        ? conditions(`${path}.${operator}`, operand, placeholders)
        : `(${condition(path, operator, operand, placeholders)})`,
    )
    .filter((text) => text !== '');
  return parts.join(' AND ');
}

const OPERATORS = [
  'attributeExists', 'attributeType', 'between', 'beginsWith', 'contains', 'notContains', 'in', 'size',
  ...Object.keys(COMPARISONS),
];

function isNested(operator, operand) {
  return !OPERATORS.includes(operator) && operand !== null && typeof operand === 'object';
}

function condition(path, operator, operand, placeholders) {
  const name = placeholders.path(path);
  if (operator in COMPARISONS) return `${name} ${COMPARISONS[operator]} ${placeholders.value(operand)}`;
  switch (operator) {
    case 'attributeExists':
      return operand ? `attribute_exists(${name})` : `attribute_not_exists(${name})`;
    case 'attributeType':
      return `attribute_type(${name}, ${placeholders.value(TYPES[operand] ?? operand)})`;
    case 'between':
      return `${name} BETWEEN ${placeholders.value(operand[0])} AND ${placeholders.value(operand[1])}`;
    case 'beginsWith':
      return `begins_with(${name}, ${placeholders.value(operand)})`;
    case 'contains':
      return `contains(${name}, ${placeholders.value(operand)})`;
    case 'notContains':
      return `NOT contains(${name}, ${placeholders.value(operand)})`;
    case 'in':
      return `${name} IN (${operand.map((each) => placeholders.value(each)).join(', ')})`;
    case 'size':
      return sizeCondition(name, operand, placeholders);
    default:
      throw new ResolverError(`Unsupported operator ${operator} on ${path}.`, 'BadRequest');
  }
}

function sizeCondition(name, operand, placeholders) {
  return Object.entries(operand)
    .map(([operator, value]) => `size(${name}) ${COMPARISONS[operator]} ${placeholders.value(value)}`)
    .join(' AND ');
}
