import { get } from '@aws-appsync/utils/dynamodb';
import { failOnError } from './shared/errors.js';

/**
 * Reads the room's newest number, after the page: a number that the page lacks is then one to ask for, never one that
 * the client does not hear of.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  return get({ key: { pk: `room#${ctx.args.room}` } });
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  failOnError(ctx);
  ctx.stash.lastSeq = ctx.result?.lastSeq ?? 0;
  return {};
}
