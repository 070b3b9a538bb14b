import { util } from '@aws-appsync/utils';

/**
 * What the table remembers of a sender.
 *
 * @typedef {object} SenderItem
 * @property {number} [paidUntil] the budget: when the messages sent so far are paid for, in milliseconds
 * @property {string} [lastId] the message that was last paid for
 * @property {string} [lastRoom]
 * @property {string} [lastBody]
 * @property {Record<string, number>} [slowUntil] by room in slow mode, when the sender may post again, in milliseconds
 * @property {number} [mutedUntil] milliseconds
 * @property {number} [bannedUntil] milliseconds
 */

/** The longest mute or ban, in seconds. */
export const LONGEST_SILENCE = 30 * 24 * 60 * 60;

/** @param {string} sender */
export function senderKey(sender) {
  return `sender#${sender}`;
}

/**
 * When the table may forget a sender, in seconds: later than any mute or ban of now could last.
 *
 * @param {number} now milliseconds
 */
export function senderExpiry(now) {
  return util.time.epochMilliSecondsToSeconds(now) + LONGEST_SILENCE + 24 * 60 * 60;
}

/**
 * @param {SenderItem} sender
 * @param {number} now milliseconds
 */
export function refuseBanned(sender, now) {
  if ((sender.bannedUntil ?? 0) > now) {
    util.error('You are banned from this chat.', 'Banned');
  }
}

/**
 * Refuses one who is muted or banned.
 *
 * @param {SenderItem} sender
 * @param {number} now milliseconds
 */
export function refuseSilenced(sender, now) {
  refuseBanned(sender, now);
  const mutedUntil = sender.mutedUntil ?? 0;
  if (mutedUntil > now) {
    const until = util.time.epochMilliSecondsToISO8601(mutedUntil);
    util.error(`You are muted until ${until}.`, 'Muted', null, { until });
  }
}
