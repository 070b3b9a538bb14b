// The module @aws-appsync/utils/dynamodb: requests for the DynamoDB data source.
import { dynamodb } from 'dojo:attribute-values';
import { isTyped, Placeholders, toExpression } from 'dojo:expression';
import { toUpdate } from 'dojo:update';
import { toDynamoDB } from 'dojo:attribute-values';

export { operations } from 'dojo:update';
export const toStringSet = dynamodb.toStringSet;
export const toNumberSet = dynamodb.toNumberSet;
export const toBinarySet = dynamodb.toBinarySet;

const attributes = (item) =>
  Object.fromEntries(
    Object.entries(item)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, isTyped(value) ? value : toDynamoDB(value)]),
  );

const given = (values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));

const isEmpty = (object) => object === undefined || object === null || Object.keys(object).length === 0;

const expressionOf = (filter) => (isEmpty(filter) ? undefined : toExpression(filter));

function projectionOf(paths) {
  if (isEmpty(paths)) return undefined;
  const placeholders = new Placeholders();
  const expression = paths.map((path) => projected(path, placeholders)).join(', ');
  return { expression, expressionNames: placeholders.names };
}

/** A path such as nested.list[1]: each name gets a placeholder, an index stays. */
function projected(path, placeholders) {
  return path
    .split('.')
    .map((part) => {
      const bracket = part.indexOf('[');
      return bracket < 0 ? placeholders.name(part) : placeholders.name(part.slice(0, bracket)) + part.slice(bracket);
    })
    .join('.');
}

const deltaSync = ({ customPartitionKey, populateIndexFields, _version }) =>
  given({ customPartitionKey, populateIndexFields, _version });

export const get = ({ key, consistentRead, projection }) => ({
  operation: 'GetItem',
  key: attributes(key),
  ...given({ consistentRead, projection: projectionOf(projection) }),
});

export const put = ({ key, item, condition, ...others }) => ({
  operation: 'PutItem',
  key: attributes(key),
  attributeValues: attributes(item),
  ...given({ condition: expressionOf(condition) }),
  ...deltaSync(others),
});

export const update = ({ key, update: changes, condition, ...others }) => ({
  operation: 'UpdateItem',
  key: attributes(key),
  update: toUpdate(changes),
  ...given({ condition: expressionOf(condition) }),
  ...deltaSync(others),
});

export const remove = ({ key, condition, ...others }) => ({
  operation: 'DeleteItem',
  key: attributes(key),
  ...given({ condition: expressionOf(condition) }),
  ...deltaSync(others),
});

const page = ({ index, limit, nextToken, consistentRead, select, filter, projection }) =>
  given({
    index,
    limit,
    nextToken,
    consistentRead,
    select,
    filter: expressionOf(filter),
    projection: projectionOf(projection),
  });

export const query = (payload) => ({
  operation: 'Query',
  query: toExpression(payload.query),
  ...given({ scanIndexForward: payload.scanIndexForward }),
  ...page(payload),
});

export const scan = (payload) => ({
  operation: 'Scan',
  ...given({ totalSegments: payload.totalSegments, segment: payload.segment }),
  ...page(payload),
});

export const sync = ({ basePartitionKey, deltaIndexName, limit, nextToken, lastSync, filter }) => ({
  operation: 'Sync',
  ...given({ basePartitionKey, deltaIndexName, limit, nextToken, lastSync, filter: expressionOf(filter) }),
});

const eachTable = (tables, map) =>
  Object.fromEntries(Object.entries(tables).map(([table, payload]) => [table, map(payload)]));

export const batchGet = ({ tables }) => ({
  operation: 'BatchGetItem',
  tables: eachTable(tables, ({ keys, consistentRead, projection }) => ({
    keys: keys.map(attributes),
    ...given({ consistentRead, projection: projectionOf(projection) }),
  })),
});

export const batchPut = ({ tables }) => ({
  operation: 'BatchPutItem',
  tables: eachTable(tables, (items) => items.map(attributes)),
});

export const batchDelete = ({ tables }) => ({
  operation: 'BatchDeleteItem',
  tables: eachTable(tables, (keys) => keys.map(attributes)),
});

export const transactGet = ({ items }) => ({
  operation: 'TransactGetItems',
  transactItems: items.map(({ table, key, projection }) => ({
    table,
    key: attributes(key),
    ...given({ projection: projectionOf(projection) }),
  })),
});

const WRITES = {
  putItem: ({ key, item, condition }) => [put({ key, item, condition }), 'PutItem'],
  updateItem: ({ key, update: changes, condition }) => [update({ key, update: changes, condition }), 'UpdateItem'],
  deleteItem: ({ key, condition }) => [remove({ key, condition }), 'DeleteItem'],
  conditionCheck: ({ key, condition }) => [remove({ key, condition }), 'ConditionCheck'],
};

export const transactWrite = ({ items }) => ({
  operation: 'TransactWriteItems',
  transactItems: items.map((item) => {
    const [kind, payload] = Object.entries(item)[0];
    const [request, operation] = WRITES[kind](payload);
    return { ...request, table: payload.table, operation };
  }),
});
