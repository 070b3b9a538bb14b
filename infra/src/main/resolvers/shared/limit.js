import { util } from '@aws-appsync/utils';

const MOST = 100;

/**
 * How many items a page has.
 *
 * @param {number | null | undefined} limit what the client asked for
 */
export function pageSize(limit) {
  const size = limit ?? 50;
  if (size < 1 || size > MOST) {
    util.error(`limit must be from 1 to ${MOST}.`, 'InvalidArgument');
  }
  return size;
}
