import { util } from '@aws-appsync/utils';

/**
 * A message as the table holds it.
 *
 * @typedef {object} MessageItem
 * @property {string} pk
 * @property {string} id
 * @property {string} room
 * @property {string} body
 * @property {string} [senderName]
 * @property {string} [senderId]
 * @property {string} sender who sent it, as budgets, mutes and bans know him; never told
 * @property {number} [seq]
 * @property {number} [deletedSeq] the seq that a deleted message had
 * @property {string} sentAt
 * @property {string} [editedAt]
 * @property {number} _version
 * @property {number} _lastChangedAt milliseconds
 * @property {boolean} [_deleted]
 * @property {number} [expiresAt] seconds
 */

/** @param {string} id */
export function messageKey(id) {
  return `message#${id}`;
}

/**
 * An item of the table as the schema's Message.
 *
 * @param {MessageItem} item
 */
export function toMessage(item) {
  return {
    id: item.id,
    room: item.room,
    body: item.body,
    senderName: item.senderName ?? null,
    senderId: item.senderId ?? null,
    seq: item.seq ?? item.deletedSeq ?? null,
    sentAt: item.sentAt,
    editedAt: item.editedAt ?? null,
    createdAt: item.sentAt,
    updatedAt: util.time.epochMilliSecondsToISO8601(item._lastChangedAt),
    _version: item._version,
    _lastChangedAt: item._lastChangedAt,
    _deleted: item._deleted ?? null,
  };
}

/**
 * Refuses a change as DataStore expects it: the current message is the error's data, and the client makes its next
 * attempt from that.
 *
 * @param {MessageItem} current
 */
export function refuseConflict(current) {
  util.error('Conflict resolver rejects mutation.', 'ConflictUnhandled', toMessage(current));
}

/** Refuses an id under which somebody else has sent a message. */
export function refuseUsedId() {
  util.error('The id is already used by another message.', 'InvalidId');
}
