import { runtime } from '@aws-appsync/utils';
import { put } from '@aws-appsync/utils/dynamodb';
import { conditionFailed } from './shared/errors.js';

/**
 * Reserves a player's name at his first send, so that no guest can take it.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { newName, caller } = ctx.stash;
  if (!newName) {
    runtime.earlyReturn({}, { skipTo: 'NEXT' });
  }
  return put({
    key: { pk: `name#${newName}` },
    item: /** @type {any} */ ({ playerId: caller.id }),
    condition: { pk: { attributeExists: false } },
  });
}

/**
 * A name that another send has just reserved is reserved all the same.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function response(ctx) {
  conditionFailed(ctx);
  return {};
}
