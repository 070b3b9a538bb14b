// util.dynamodb: values as DynamoDB attribute values.
const isSet = (value) => value !== null && value !== undefined;
const when = (value, typed) => (isSet(value) ? typed : null);

export function toDynamoDB(value) {
  if (!isSet(value)) return { NULL: null };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(toDynamoDB) };
  return { M: toMapValues(value) };
}

function toMapValues(value) {
  return isSet(value) ? convert(value, toDynamoDB) : null;
}

function convert(value, conversion) {
  const converted = {};
  for (const name of Object.keys(value)) {
    if (value[name] !== undefined) converted[name] = conversion(value[name]);
  }
  return converted;
}

/** Whether a value is what toStringSet, toNumberSet or toBinarySet makes: these are attribute values already. */
export function isAttributeSet(value) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const [type, ...others] = Object.keys(value);
  return others.length === 0 && ['SS', 'NS', 'BS'].includes(type) && Array.isArray(value[type]);
}

/** An attribute value of the module @aws-appsync/utils/dynamodb, whose items may hold sets. */
export const toAttribute = (value) => (isAttributeSet(value) ? value : toDynamoDB(value));

export const toAttributes = (item) => convert(item, toAttribute);

export const dynamodb = {
  toDynamoDB,
  toString: (value) => when(value, { S: value }),
  toStringSet: (values) => when(values, { SS: values }),
  toNumber: (value) => when(value, { N: value }),
  toNumberSet: (values) => when(values, { NS: values }),
  toBinary: (value) => when(value, { B: value }),
  toBinarySet: (values) => when(values, { BS: values }),
  toBoolean: (value) => when(value, { BOOL: value }),
  toNull: () => ({ NULL: null }),
  toList: (values) => (isSet(values) ? { L: values.map(toDynamoDB) } : null),
  toMap: (value) => when(value, { M: toMapValues(value) }),
  toMapValues,
  toS3Object: (key, bucket, region, version) => ({ S: JSON.stringify({ s3: { key, bucket, region, version } }) }),
  fromS3ObjectJson: (text) => JSON.parse(text).s3,
};
