import { util } from '@aws-appsync/utils';

/**
 * Passes a data source's error on to the client.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function failOnError(ctx) {
  if (ctx.error) {
    util.error(ctx.error.message, ctx.error.type);
  }
}

/**
 * Whether a write's condition did not hold. Other errors are passed on.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function conditionFailed(ctx) {
  if (ctx.error?.type === 'DynamoDB:ConditionalCheckFailedException') {
    return true;
  }
  failOnError(ctx);
  return false;
}
