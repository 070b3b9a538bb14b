import { isPrivate } from './rooms.js';

/**
 * A room's item of the table as the schema's Room. A room that nobody has posted into has no item.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @param {string} id
 * @param {{ lastSeq?: number, slowModeSeconds?: number } | null} item
 */
export function toRoom(ctx, id, item) {
  return {
    id,
    private: isPrivate(ctx, id),
    lastSeq: item?.lastSeq ?? 0,
    slowModeSeconds: item?.slowModeSeconds ?? 0,
  };
}
