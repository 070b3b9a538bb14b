// Calls a handler and tells, as JSON, all that it did. Nothing of this module is for resolvers.
const host = globalThis.dojoHost;
delete globalThis.dojoHost;

let call;

export { host };

export function currentCall() {
  return call;
}

/** What util.error and util.unauthorized throw. */
export class ResolverError extends Error {
  constructor(message, errorType = null, data = null, errorInfo = null) {
    super(message);
    this.detail = { message: String(message), errorType, data, errorInfo };
  }
}

/** What runtime.earlyReturn throws. */
export class EarlyReturn {
  constructor(value, skipTo) {
    this.value = value;
    this.skipTo = skipTo;
  }
}

export function run(handler, contextJson, authType) {
  const context = parse(contextJson);
  context.args = context.arguments;
  call = {
    context,
    authType,
    appendedErrors: [],
    subscriptionFilter: null,
    invalidationFilter: null,
    invalidations: [],
  };
  return stringify({
    ...outcomeOf(handler, context),
    stash: context.stash,
    appendedErrors: call.appendedErrors,
    subscriptionFilter: call.subscriptionFilter,
    invalidationFilter: call.invalidationFilter,
    invalidations: call.invalidations,
  });
}

/** What the handler returned or ended with; a mistake in it is thrown on, with the place where it happened. */
function outcomeOf(handler, context) {
  try {
    return { value: handler(context) };
  } catch (thrown) {
    if (thrown instanceof EarlyReturn) return { value: thrown.value, earlyReturn: thrown.skipTo };
    if (thrown instanceof ResolverError) return { error: thrown.detail };
    throw thrown;
  }
}

// AppSync's JavaScript differs from the standard in these: a bad JSON.parse answers an empty text, and a pattern given
// as text is a Java regular expression.
const parse = JSON.parse;
const stringify = JSON.stringify;

JSON.parse = (text, reviver) => {
  try {
    return parse(text, reviver);
  } catch {
    return '';
  }
};

const inJava = (standard, replacing) =>
  function (pattern, replacement) {
    return typeof pattern === 'string' && typeof replacement === 'string'
      ? replacing(String(this), pattern, replacement)
      : standard.call(this, pattern, replacement);
  };
String.prototype.replace = inJava(String.prototype.replace, host.replace);
String.prototype.replaceAll = inJava(String.prototype.replaceAll, host.replaceAll);

const written = (value) => (typeof value === 'string' ? value : stringify(value));
const log = (level) => (...values) => host.log(level, values.map(written).join(' '));
globalThis.console = {
  log: log('info'), debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error'),
};
