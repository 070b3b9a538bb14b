import { clockTime } from './time.ts';

/** What the server's own heartbeat last saw of the chat. */
export interface Heartbeat {
  readonly at: string;
  readonly healthy: boolean;
}

/** What to tell someone whose line broke, if it is the chat's fault; null if the chat was well when it was last looked at. */
export function chatTrouble(heartbeat: Heartbeat | null): string | null {
  return heartbeat === null || heartbeat.healthy
    ? null
    : `The chat itself is in trouble, as of ${clockTime(new Date(heartbeat.at))}. What you write is kept.`;
}
