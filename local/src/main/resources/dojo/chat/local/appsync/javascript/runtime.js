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

const nullWhenUndefined = (value) => (value === undefined ? null : value);

export function run(handler, contextJson, authType) {
  const context = parse(contextJson);
  context.args = context.arguments;
  if (context.prev === null) delete context.prev;
  call = {
    context,
    authType,
    appendedErrors: [],
    subscriptionFilter: null,
    invalidationFilter: null,
    invalidations: [],
    earlyReturn: null,
  };
  const outcome = outcomeOf(handler, context);
  return stringify({
    ...outcome,
    stash: context.stash,
    appendedErrors: call.appendedErrors,
    earlyReturn: call.earlyReturn,
    subscriptionFilter: call.subscriptionFilter,
    invalidationFilter: call.invalidationFilter,
    invalidations: call.invalidations,
  });
}

function outcomeOf(handler, context) {
  try {
    return { value: nullWhenUndefined(handler(context)) };
  } catch (thrown) {
    if (thrown instanceof EarlyReturn) {
      call.earlyReturn = thrown.skipTo;
      return { value: nullWhenUndefined(thrown.value) };
    }
    if (thrown instanceof ResolverError) {
      return { error: thrown.detail };
    }
    return { failure: String(thrown?.message ?? thrown), stack: String(thrown?.stack ?? '') };
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

const standardReplace = String.prototype.replace;
const standardReplaceAll = String.prototype.replaceAll;
const replaceBy = (standard, all) =>
  function (pattern, replacement) {
    return typeof pattern === 'string' && typeof replacement === 'string'
      ? host.replace(String(this), pattern, replacement, all)
      : standard.call(this, pattern, replacement);
  };
String.prototype.replace = replaceBy(standardReplace, false);
String.prototype.replaceAll = replaceBy(standardReplaceAll, true);

const written = (value) => (typeof value === 'string' ? value : stringify(value));
const log = (level) => (...values) => host.log(level, values.map(written).join(' '));
globalThis.console = { log: log('info'), debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
