import { util } from '@aws-appsync/utils';
import { failOnError } from './shared/errors.js';
import { senderExpiry, senderKey } from './shared/sender.js';

/**
 * Mutes or bans a sender until a time, or lifts that.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  const { sender, silence, now } = ctx.stash;
  const until = silence.until === null ? {} : { ':until': silence.until };
  const expression = silence.until === null
    ? 'SET expiresAt = :expiresAt REMOVE #silence'
    : 'SET expiresAt = :expiresAt, #silence = :until';
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ pk: senderKey(sender) }),
    update: {
      expression,
      expressionNames: { '#silence': silence.field },
      expressionValues: util.dynamodb.toMapValues({ ':expiresAt': senderExpiry(now), ...until }),
    },
  };
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  failOnError(ctx);
  return {};
}
