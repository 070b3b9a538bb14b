// The module @aws-appsync/utils/dynamodb: requests for the DynamoDB data source.
import { dynamodb, toAttributes } from 'dojo:attribute-values';
import { toExpression } from 'dojo:expression';
import { NumberedPlaceholders } from 'dojo:placeholders';
import { toUpdate } from 'dojo:update';

export { operations } from 'dojo:update';
export const { toStringSet, toBinarySet } = dynamodb;
export const toNumberSet = (numbers) => dynamodb.toNumberSet(numbers.map(String));

function given(values) {
  const kept = {};
  for (const name of Object.keys(values)) {
    if (values[name] !== undefined && values[name] !== null) kept[name] = values[name];
  }
  return kept;
}

const isEmpty = (object) => object === undefined || object === null || Object.keys(object).length === 0;

const expressionOf = (filter) =>
  isEmpty(filter) ? undefined : withoutEmptyValues(toExpression(filter, new NumberedPlaceholders()));

function withoutEmptyValues({ expressionValues, ...rest }) {
  return isEmpty(expressionValues) ? rest : { ...rest, expressionValues };
}

function projectionOf(paths) {
  if (isEmpty(paths)) return undefined;
  const placeholders = new NumberedPlaceholders();
  const expression = paths.map((path) => placeholders.path(path)).join(', ');
  return { expression, expressionNames: placeholders.names };
}

const deltaSync = ({ customPartitionKey, populateIndexFields, _version }) =>
  given({ customPartitionKey, populateIndexFields, _version });

export const get = ({ key, consistentRead, projection }) => ({
  operation: 'GetItem',
  key: toAttributes(key),
  ...given({ consistentRead, projection: projectionOf(projection) }),
});

export const put = ({ key, item, condition, ...others }) => ({
  operation: 'PutItem',
  key: toAttributes(key),
  attributeValues: toAttributes(item),
  ...given({ condition: expressionOf(condition) }),
  ...deltaSync(others),
});

export const update = ({ key, update: changes, condition, ...others }) => ({
  operation: 'UpdateItem',
  key: toAttributes(key),
  update: withoutEmptyValues(toUpdate(changes)),
  ...given({ condition: expressionOf(condition) }),
  ...deltaSync(others),
});

export const remove = ({ key, condition, ...others }) => ({
  operation: 'DeleteItem',
  key: toAttributes(key),
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
  query: expressionOf(payload.query),
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
    keys: keys.map(toAttributes),
    ...given({ consistentRead, projection: projectionOf(projection) }),
  })),
});

export const batchPut = ({ tables }) => ({
  operation: 'BatchPutItem',
  tables: eachTable(tables, (items) => items.map(toAttributes)),
});

export const batchDelete = ({ tables }) => ({
  operation: 'BatchDeleteItem',
  tables: eachTable(tables, (keys) => keys.map(toAttributes)),
});

export const transactGet = ({ items }) => ({
  operation: 'TransactGetItems',
  transactItems: items.map(({ table, key, projection }) => ({
    table,
    key: toAttributes(key),
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
