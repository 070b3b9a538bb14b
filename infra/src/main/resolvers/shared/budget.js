import { util } from '@aws-appsync/utils';

/**
 * Refuses a message that slow mode, the refusal of repeats or the sender's budget forbids.
 *
 * The budget is a token bucket that fits into one number (the generic cell rate algorithm): each message is paid with
 * some seconds, and paidUntil may run at most a burst of messages ahead of the clock.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {import('./sender.js').SenderItem} sender
 * @param {number} slowModeSeconds of the room
 * @param {{ id: string, room: string, body: string }} message
 * @param {number} now milliseconds
 * @returns {import('./sender.js').SenderItem} what to remember of the sender when the message is sent
 */
export function spend(ctx, sender, slowModeSeconds, message, now) {
  const waits = Object.entries(sender.slowUntil ?? {}).filter(([, until]) => until > now);
  const wait = waits.find(([room]) => room === message.room);
  if (slowModeSeconds > 0 && wait) {
    const seconds = secondsFrom(now, wait[1]);
    util.error(`Slow mode: the next message in ${seconds} s.`, 'SlowMode', null, { seconds });
  }
  if (sender.lastRoom === message.room && sender.lastBody === message.body) {
    util.error('You have just sent the same message.', 'RepeatedMessage');
  }

  /** @type {Record<string, number>} */
  const slowUntil = {};
  waits.forEach(([room, until]) => {
    slowUntil[room] = until;
  });
  if (slowModeSeconds > 0) {
    slowUntil[message.room] = now + slowModeSeconds * 1000;
  }
  return {
    paidUntil: pay(ctx, sender, now),
    lastId: message.id,
    lastRoom: message.room,
    lastBody: message.body,
    slowUntil,
  };
}

/**
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {import('./sender.js').SenderItem} sender
 * @param {number} now milliseconds
 */
function pay(ctx, sender, now) {
  const price = parseInt(ctx.env.BUDGET_SECONDS_PER_MESSAGE, 10) * 1000;
  const burst = parseInt(ctx.env.BUDGET_BURST, 10) * price;
  const paidUntil = Math.max(sender.paidUntil ?? 0, now) + price;
  if (paidUntil - burst > now) {
    refuseFor(secondsFrom(now, paidUntil - burst));
  }
  return paidUntil;
}

/** @param {number} seconds */
export function refuseFor(seconds) {
  util.error(`Too many messages: the next one in ${seconds} s.`, 'RateLimited', null, { seconds });
}

/**
 * @param {number} now milliseconds
 * @param {number} until milliseconds
 */
function secondsFrom(now, until) {
  return Math.ceil((until - now) / 1000);
}
