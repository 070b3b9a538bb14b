import { get } from '@aws-appsync/utils/dynamodb';
import { failOnError } from './shared/errors.js';
import { HEARTBEAT_KEY, toHeartbeat } from './shared/heartbeat.js';

/** What the heartbeat last saw, or null before the first. */
export function request() {
  return get({ key: HEARTBEAT_KEY });
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  failOnError(ctx);
  return ctx.result ? toHeartbeat(ctx.result) : null;
}
