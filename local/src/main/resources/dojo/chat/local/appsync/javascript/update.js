// Update objects and operations as DynamoDB update expressions.
import { isAttributeSet } from 'dojo:attribute-values';
import { NumberedPlaceholders } from 'dojo:placeholders';

export const operations = {
  add: (value) => ({ type: 'OPERATION_ADD', value }),
  remove: () => ({ type: 'OPERATION_REMOVE' }),
  replace: (value) => ({ type: 'OPERATION_REPLACE', value }),
  increment: (by = 1) => ({ type: 'OPERATION_INCREMENT', by }),
  decrement: (by = 1) => ({ type: 'OPERATION_DECREMENT', by }),
  append: (items) => ({ type: 'OPERATION_APPEND', items }),
  prepend: (items) => ({ type: 'OPERATION_PREPEND', items }),
  updateListItem: (value, index) => ({ type: 'OPERATION_UPDATE_LIST_ITEM', value, index }),
};

const SETTERS = {
  OPERATION_ADD: (name, { value }, put) => `${name} = ${put(value)}`,
  OPERATION_REPLACE: (name, { value }, put) => `${name} = ${put(value)}`,
  OPERATION_INCREMENT: (name, { by }, put) => `${name} = ${name} + ${put(by)}`,
  OPERATION_DECREMENT: (name, { by }, put) => `${name} = ${name} - ${put(by)}`,
  OPERATION_APPEND: (name, { items }, put) => `${name} = list_append(${name}, ${put(items)})`,
  OPERATION_PREPEND: (name, { items }, put) => `${name} = list_append(${put(items)}, ${name})`,
  OPERATION_UPDATE_LIST_ITEM: (name, { value, index }, put) => `${name}[${index}] = ${put(value)}`,
};

const isMap = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const isRemoval = (value) => value?.type === 'OPERATION_REMOVE';
const isSetter = (value) => isMap(value) && Object.hasOwn(SETTERS, value.type);
const isListUpdate = (value) =>
  Array.isArray(value) && value.length > 0 && value.every((item) => item?.type === 'OPERATION_UPDATE_LIST_ITEM');

/** An update object as {expression, expressionNames, expressionValues}. */
export function toUpdate(changes) {
  const update = new Update();
  update.collect(changes, '');
  return update.toRequest();
}

class Update {
  #placeholders = new NumberedPlaceholders();
  #sets = [];
  #removes = [];
  #put = (value) => this.#placeholders.value(value);

  /** Takes up the changes of a map; those of the item itself have the prefix ''. */
  collect(changes, prefix) {
    for (const name of Object.keys(changes)) {
      if (changes[name] !== undefined) this.#change(changes[name], name, prefix);
    }
  }

  #change(value, name, prefix) {
    const path = prefix + this.#placeholders.name(name);
    if (isRemoval(value)) this.#removes.push(path);
    else if (isSetter(value)) this.#set(path, value);
    else if (isListUpdate(value)) value.forEach((item) => this.#set(path, item));
    else if (isMap(value) && !isAttributeSet(value)) this.collect(value, `${path}.`);
    else this.#set(path, operations.replace(value));
  }

  #set(path, operation) {
    this.#sets.push(SETTERS[operation.type](path, operation, this.#put));
  }

  toRequest() {
    const clauses = [];
    if (this.#sets.length > 0) clauses.push(`SET ${this.#sets.join(', ')}`);
    if (this.#removes.length > 0) clauses.push(`REMOVE ${this.#removes.join(', ')}`);
    return {
      expression: clauses.join(' '),
      expressionNames: this.#placeholders.names,
      expressionValues: this.#placeholders.values,
    };
  }
}
