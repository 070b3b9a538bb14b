import { Listeners } from './listeners.ts';
import { playerOf, takeToken, type Player } from './playerToken.ts';

declare global {
  interface Window {
    /** For the game around the page: hands over a player's token, the first or a fresh one. */
    dojoChat?: { setToken(token: string): void };
  }
}

const TOKEN_KEY = 'dojo-chat.token';
const NAME_KEY = 'dojo-chat.name';
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Who sits here: a player with a token of the game, or a guest with a name of their own. The token comes by the
 * address (`#token=…`, taken out of it at once) or by `window.dojoChat.setToken`, and lives as long as the window.
 */
export class Identity {
  /** Told when a player comes in, gets a fresh token, or runs out of time. */
  readonly changed = new Listeners();
  private current: Player | null = null;
  private timer: number | undefined;

  constructor() {
    this.take(tokenOfAddress() ?? sessionStorage.getItem(TOKEN_KEY) ?? '');
    window.addEventListener('hashchange', () => {
      const token = tokenOfAddress();
      if (token !== null) {
        this.setToken(token);
      }
    });
    window.dojoChat = { setToken: (fresh) => this.setToken(fresh) };
  }

  /** The player, whether or not their time is over; null for a guest. */
  get player(): Player | null {
    return this.current;
  }

  /** Whether the player has to sign in again in the game. */
  get hasExpired(): boolean {
    return this.current !== null && this.current.validUntil <= Date.now();
  }

  /** The token, never one that has run out. */
  get token(): string | null {
    return this.hasExpired ? null : (this.current?.token ?? null);
  }

  /** The name that messages are sent under; empty for a guest who has not given one. */
  get name(): string {
    return this.current?.name ?? localStorage.getItem(NAME_KEY) ?? '';
  }

  /** Keeps a guest's name for the next visits. */
  setGuestName(name: string): void {
    localStorage.setItem(NAME_KEY, name);
  }

  /** Tells the listeners if the player's time ran out while nobody looked, as after sleep. */
  check(): void {
    if (this.hasExpired) {
      this.changed.tell();
    }
  }

  private setToken(token: string): void {
    this.take(token);
    this.changed.tell();
  }

  private take(token: string): void {
    this.current = playerOf(token);
    clearTimeout(this.timer);
    if (this.current === null) {
      sessionStorage.removeItem(TOKEN_KEY);
      return;
    }
    sessionStorage.setItem(TOKEN_KEY, token);
    const left = Math.max(0, this.current.validUntil - Date.now());
    this.timer = window.setTimeout(() => this.check(), Math.min(left, LONGEST_TIMER));
  }
}

/** The token that the address carries; the address is left without it. */
function tokenOfAddress(): string | null {
  const { token, rest } = takeToken(location.hash);
  if (token !== null) {
    history.replaceState(history.state, '', location.pathname + location.search + rest);
  }
  return token;
}
