const ROOM_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 64;

export const DEFAULT_ROOM = 'village';

/** The room that an address's fragment names (`#room=<id>`); null where it is no room id. */
export function roomOf(fragment: string): string | null {
  const room = new URLSearchParams(fragment.replace(/^#/, '')).get('room') ?? DEFAULT_ROOM;
  return room.length <= LONGEST && ROOM_ID.test(room) ? room : null;
}

/** A room's id as a title: `clan-black-lotus` is "Clan Black Lotus". */
export function titleOf(room: string): string {
  return room.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
