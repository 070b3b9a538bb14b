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
  if (!isSet(value)) return null;
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined).map(([name, each]) => [name, toDynamoDB(each)]),
  );
}

export const dynamodb = {
  toDynamoDB,
  toString: (value) => when(value, { S: String(value) }),
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
  toS3Object: (key, bucket, region, version) => ({
    S: JSON.stringify({ s3: { key, bucket, region, ...(version === undefined ? {} : { version }) } }),
  }),
  fromS3ObjectJson: (text) => JSON.parse(text).s3,
};
