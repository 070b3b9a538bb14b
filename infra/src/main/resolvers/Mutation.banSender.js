import { extensions } from '@aws-appsync/utils';
import { actOnSender, toRecord } from './shared/moderation.js';

/**
 * Keeps a sender from posting, editing and subscribing for some seconds, and ends the subscriptions that he has.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
export function request(ctx) {
  actOnSender(ctx, 'bannedUntil');
  return {};
}

/** @param {import('@aws-appsync/utils').Context} ctx */
export function response(ctx) {
  ['onCreateMessage', 'onUpdateMessage', 'onDeleteMessage'].forEach((subscriptionField) => {
    extensions.invalidateSubscriptions({ subscriptionField, payload: { senderId: ctx.stash.sender } });
  });
  return toRecord(ctx.stash.record);
}
