import { get } from '@aws-appsync/utils/dynamodb';
import { callerOf } from './shared/caller.js';
import { failOnError } from './shared/errors.js';
import { toRoom } from './shared/room.js';
import { checkRoom, requireEntry } from './shared/rooms.js';

/**
 * A room's state.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  checkRoom(ctx, ctx.args.id);
  requireEntry(ctx, callerOf(ctx), ctx.args.id);
  return get({ key: { pk: `room#${ctx.args.id}` } });
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  failOnError(ctx);
  return toRoom(ctx, ctx.args.id, ctx.result);
}
