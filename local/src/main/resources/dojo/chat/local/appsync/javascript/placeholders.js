// The placeholders of expressions: what stands for the names of attributes and for values.
import { toAttribute } from 'dojo:attribute-values';

/** #expName_1, :expValue_1 and so on: those of the module @aws-appsync/utils/dynamodb. */
export class NumberedPlaceholders {
  names = {};
  values = {};
  // The types allow objects for the attributes of a map, null for "no condition", and and/or without a list.
  lenient = true;
  #known = new Map();
  #count = 0;

  /** A path such as nested.list[1]: each name gets a placeholder, an index stays. */
  path(path) {
    return path.indexOf('.') < 0 ? this.name(path) : path.split('.').map((part) => this.name(part)).join('.');
  }

  name(part) {
    const bracket = part.indexOf('[');
    return bracket < 0 ? this.#placeholder(part) : this.#placeholder(part.slice(0, bracket)) + part.slice(bracket);
  }

  #placeholder(name) {
    let placeholder = this.#known.get(name);
    if (placeholder === undefined) {
      placeholder = `#expName_${this.#known.size + 1}`;
      this.#known.set(name, placeholder);
      this.names[placeholder] = name;
    }
    return placeholder;
  }

  value(value) {
    this.#count += 1;
    const placeholder = `:expValue_${this.#count}`;
    this.values[placeholder] = toAttribute(value);
    return placeholder;
  }
}

/** #room, :and_0_room_eq and so on, after the place in the filter: those of util.transform. */
export class NamedPlaceholders {
  names = {};
  values = {};
  lenient = false;

  path(path) {
    this.names[`#${path}`] = path;
    return `#${path}`;
  }

  value(value, trail) {
    const placeholder = `:${trail.join('_')}`;
    this.values[placeholder] = toAttribute(value);
    return placeholder;
  }
}
