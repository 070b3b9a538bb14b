import { util } from '@aws-appsync/utils';

/** The partition of the reports in byRoomChange: no room id has a "#". */
export const REPORT_PARTITION = '#reports';

/**
 * A report as the table holds it.
 *
 * @typedef {object} ReportItem
 * @property {string} id
 * @property {string} messageId
 * @property {string} targetRoom the message's room; `room` is the partition
 * @property {string} body what the message said when it was reported
 * @property {string} [senderId]
 * @property {string} [senderName]
 * @property {string} reason
 * @property {string} [reporterId]
 * @property {string} [reporterName]
 * @property {number} _lastChangedAt milliseconds
 */

/**
 * An item of the table as the schema's Report.
 *
 * @param {ReportItem} item
 */
export function toReport(item) {
  return {
    id: item.id,
    messageId: item.messageId,
    reason: item.reason,
    reportedAt: util.time.epochMilliSecondsToISO8601(item._lastChangedAt),
    room: item.targetRoom,
    body: item.body,
    senderId: item.senderId ?? null,
    senderName: item.senderName ?? null,
    reporterId: item.reporterId ?? null,
    reporterName: item.reporterName ?? null,
  };
}
