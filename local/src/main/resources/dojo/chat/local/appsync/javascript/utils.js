// The module @aws-appsync/utils.
import { currentCall, EarlyReturn, host, ResolverError } from 'dojo:runtime';
import { dynamodb } from 'dojo:attribute-values';
import { toSubscriptionFilter } from 'dojo:subscription-filter';
import { toElasticsearchQueryDSL } from 'dojo:search-query';
import { toExpression } from 'dojo:expression';
import { rds } from '@aws-appsync/utils/rds';

const MAXIMUM_INVALIDATIONS = 5;

const time = {
  nowISO8601: () => new Date().toISOString(),
  nowEpochSeconds: () => Math.floor(Date.now() / 1000),
  nowEpochMilliSeconds: () => Date.now(),
  nowFormatted: (format, zone) => host.formatTime(Date.now(), format, zone ?? null),
  parseFormattedToEpochMilliSeconds: (text, format, zone) => host.parseTime(text, format, zone ?? null),
  parseISO8601ToEpochMilliSeconds: (text) => host.parseIsoTime(text),
  epochMilliSecondsToSeconds: (milliseconds) => Math.floor(milliseconds / 1000),
  epochMilliSecondsToISO8601: (milliseconds) => new Date(milliseconds).toISOString(),
  epochMilliSecondsToFormatted: (milliseconds, format, zone) => host.formatTime(milliseconds, format, zone ?? null),
};

const math = {
  roundNum: (number) => Math.round(number),
  minVal: (one, other) => Math.min(one, other),
  maxVal: (one, other) => Math.max(one, other),
  randomDouble: () => Math.random(),
  randomWithinRange: (start, end) => Math.floor(Math.random() * (end - start)) + start,
};

// AWS AppSync Developer Guide, "HTTP helpers in util.http": headers that must not reach a data source.
const PRIVATE_HEADERS = [
  'transfer-encoding', 'connection', 'host', 'expect', 'keep-alive', 'upgrade', 'proxy-authenticate',
  'proxy-authorization', 'te', 'content-length',
];

const http = {
  copyHeaders: (headers) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => !PRIVATE_HEADERS.includes(name.toLowerCase()))),
  addResponseHeader: (name, value) => host.log('debug', `response header ${name}: ${value}`),
  addResponseHeaders: (headers) =>
    Object.entries(headers).forEach(([name, value]) => http.addResponseHeader(name, value)),
};

const transform = {
  toDynamoDBFilterExpression: (filter) => JSON.stringify(toExpression(filter)),
  toDynamoDBConditionExpression: (condition) => JSON.stringify(toExpression(condition)),
  toElasticsearchQueryDSL: (query) => JSON.stringify(toElasticsearchQueryDSL(query)),
  toSubscriptionFilter,
};

const FORMS = ['nfc', 'nfd', 'nfkc', 'nfkd'];

const str = {
  normalize: (text, form) => (FORMS.includes(form) ? text.normalize(form.toUpperCase()) : text),
};

const xml = {
  toMap: (text) => JSON.parse(host.xmlToJson(text)),
  toJsonString: (text) => host.xmlToJson(text),
};

const optional = (value) => (value === undefined ? null : value);

function error(message, errorType, data, errorInfo) {
  throw new ResolverError(message, optional(errorType), optional(data), optional(errorInfo));
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
  appendError: (message, errorType, data, errorInfo) => {
    currentCall().appendedErrors.push({
      message: String(message),
      errorType: optional(errorType),
      data: optional(data),
      errorInfo: optional(errorInfo),
    });
  },
  unauthorized: () => {
    const { fieldName, parentTypeName } = currentCall().context.info ?? {};
    error(`Not Authorized to access ${fieldName} on type ${parentTypeName}`, 'Unauthorized');
  },
  time,
  math,
  http,
  transform,
  str,
  xml,
  dynamodb,
  rds,
};

const groupsOf = (filter) => filter?.filterGroup ?? null;

export const extensions = {
  setSubscriptionFilter: (filter) => {
    currentCall().subscriptionFilter = groupsOf(filter);
  },
  setSubscriptionInvalidationFilter: (filter) => {
    currentCall().invalidationFilter = groupsOf(filter);
  },
  invalidateSubscriptions: (invalidation) => {
    const { invalidations } = currentCall();
    if (invalidations.length === MAXIMUM_INVALIDATIONS) {
      error(`At most ${MAXIMUM_INVALIDATIONS} invalidateSubscriptions a request are allowed.`, 'BadRequest');
    }
    invalidations.push(invalidation);
  },
  evictFromApiCache: (typeName, fieldName) => host.log('debug', `no API cache to evict ${typeName}.${fieldName} from`),
};

export const runtime = {
  earlyReturn: (value, options) => {
    throw new EarlyReturn(value, options?.skipTo === 'END' ? 'END' : 'NEXT');
  },
};
