import { util } from '@aws-appsync/utils';
import { batchGet } from '@aws-appsync/utils/dynamodb';
import { failOnError } from './errors.js';

/**
 * The request for several items of the chat's table at once.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {string[]} keys
 */
export function loadItems(ctx, keys) {
  const tables = { [ctx.env.TABLE_NAME]: { keys: keys.map((pk) => ({ pk })), consistentRead: true } };
  return batchGet({ tables });
}

/**
 * The items that were found. A busy table may leave some out, which must not look as if they were not there.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @returns {any[]}
 */
export function loadedItems(ctx) {
  failOnError(ctx);
  const { data, unprocessedKeys } = ctx.result;
  if (((unprocessedKeys ?? {})[ctx.env.TABLE_NAME] ?? []).length > 0) {
    util.error('The table is busy. Try again.', 'DynamoDB:ProvisionedThroughputExceededException');
  }
  return data[ctx.env.TABLE_NAME].filter((/** @type {any} */ item) => item);
}
