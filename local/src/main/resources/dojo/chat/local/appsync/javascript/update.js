// Update objects and operations as DynamoDB update expressions.
import { ResolverError } from 'dojo:runtime';
import { isTyped, Placeholders } from 'dojo:expression';

export const operations = {
  add: (payload) => ({ _type: 'add', payload }),
  remove: () => ({ _type: 'remove' }),
  replace: (payload) => ({ _type: 'replace', payload }),
  increment: (by = 1) => ({ _type: 'increment', payload: by }),
  decrement: (by = 1) => ({ _type: 'decrement', payload: by }),
  append: (payload) => ({ _type: 'append', payload }),
  prepend: (payload) => ({ _type: 'prepend', payload }),
  updateListItem: (payload, index) => ({ _type: 'updateListItem', payload, index }),
};

const SETTERS = {
  add: (name, value) => `${name} = ${value}`,
  replace: (name, value) => `${name} = ${value}`,
  increment: (name, value) => `${name} = ${name} + ${value}`,
  decrement: (name, value) => `${name} = ${name} - ${value}`,
  append: (name, value) => `${name} = list_append(${name}, ${value})`,
  prepend: (name, value) => `${name} = list_append(${value}, ${name})`,
};

const isOperation = (value) => value !== null && typeof value === 'object' && typeof value._type === 'string';
const isNested = (value) =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !isTyped(value) && !isOperation(value);

/** An update object as {expression, expressionNames, expressionValues}. */
export function toUpdate(changes) {
  const placeholders = new Placeholders();
  const sets = [];
  const removes = [];
  collect(changes, [], { placeholders, sets, removes });
  const clauses = [sets.length > 0 ? `SET ${sets.join(', ')}` : '', removes.length > 0 ? `REMOVE ${removes.join(', ')}` : ''];
  return {
    expression: clauses.filter((clause) => clause !== '').join(' '),
    expressionNames: placeholders.names,
    ...(placeholders.count > 0 ? { expressionValues: placeholders.values } : {}),
  };
}

function collect(changes, path, target) {
  Object.entries(changes)
    .filter(([, value]) => value !== undefined)
    .forEach(([name, value]) => {
      const whole = [...path, name];
      if (isNested(value)) collect(value, whole, target);
      else if (isListUpdate(value)) value.forEach((item) => setListItem(whole, item, target));
      else change(whole, isOperation(value) ? value : operations.replace(value), target);
    });
}

const isListUpdate = (value) => Array.isArray(value) && value.length > 0 && value.every((item) => item?._type === 'updateListItem');

function setListItem(path, { payload, index }, { placeholders, sets }) {
  sets.push(`${placeholder(path, placeholders)}[${index}] = ${placeholders.value(payload)}`);
}

function change(path, { _type, payload }, { placeholders, sets, removes }) {
  const name = placeholder(path, placeholders);
  if (_type === 'remove') {
    removes.push(name);
    return;
  }
  if (!(_type in SETTERS)) {
    throw new ResolverError(`Unsupported update operation ${_type} on ${path.join('.')}.`, 'BadRequest');
  }
  sets.push(SETTERS[_type](name, placeholders.value(payload)));
}

const placeholder = (path, placeholders) => path.map((part) => placeholders.name(part)).join('.');
