// The module @aws-appsync/utils. AppSync has its exports as globals too.
import { currentCall, EarlyReturn, host, ResolverError } from 'dojo:runtime';
import { dynamodb } from 'dojo:attribute-values';
import { extensions } from 'dojo:extensions';
import { http } from 'dojo:http';
import { time } from 'dojo:time';
import { transform } from 'dojo:transform';
import { toJsonObject } from '@aws-appsync/utils/rds';

const math = {
  roundNum: (number) => Math.round(number),
  minVal: (one, other) => Math.min(one, other),
  maxVal: (one, other) => Math.max(one, other),
  randomDouble: () => Math.random(),
  randomWithinRange: (start, end) => Math.floor(Math.random() * (end - start)) + start,
};

const str = {
  normalize: (text, form) => text.normalize(form.toUpperCase()),
};

const xml = {
  toMap: (text) => JSON.parse(host.xmlToJson(text)),
  toJsonString: (text, stringEncode) => (stringEncode ? JSON.stringify(host.xmlToJson(text)) : host.xmlToJson(text)),
};

const optional = (value) => (value === undefined ? null : value);

function error(message, errorType, data, errorInfo) {
  throw new ResolverError(message, optional(errorType), optional(data), optional(errorInfo));
}

function appendError(message, errorType, data, errorInfo) {
  currentCall().appendedErrors.push({
    message: String(message),
    errorType: optional(errorType),
    data: optional(data),
    errorInfo: optional(errorInfo),
  });
}

function unauthorized() {
  const { fieldName, parentTypeName } = currentCall().context.info ?? {};
  error(`Not Authorized to access ${fieldName} on type ${parentTypeName}`, 'Unauthorized');
}

export const util = {
  escapeJavaScript: (text) => host.escapeJavaScript(text),
  urlEncode: (text) => host.urlEncode(text),
  urlDecode: (text) => host.urlDecode(text),
  base64Encode: (text) => host.base64Encode(text),
  base64Decode: (text) => host.base64Decode(text),
  autoId: () => host.autoId(),
  autoUlid: () => host.autoUlid(),
  autoKsuid: () => host.autoKsuid(),
  matches: (pattern, text) => host.matches(pattern, text),
  authType: () => currentCall().authType,
  error,
  appendError,
  unauthorized,
  time,
  math,
  http,
  transform,
  str,
  xml,
  dynamodb,
  rds: { toJsonObject },
};

export const runtime = {
  earlyReturn: (value, options) => {
    throw new EarlyReturn(value, options?.skipTo === 'END' ? 'END' : 'NEXT');
  },
};

export { extensions };
Object.assign(globalThis, { util, extensions, runtime });
