import { put } from '@aws-appsync/utils/dynamodb';
import { failOnError } from './shared/errors.js';
import { HEARTBEAT_KEY, toHeartbeat } from './shared/heartbeat.js';

const LONGEST_ERROR = 500;

/**
 * Keeps what the heartbeat saw, in place of what it saw before.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  /** @type {any} */
  const item = toHeartbeat(ctx.args.input);
  if (item.error !== null) {
    item.error = item.error.slice(0, LONGEST_ERROR);
  }
  return put({ key: HEARTBEAT_KEY, item });
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  failOnError(ctx);
  return toHeartbeat(ctx.result);
}
