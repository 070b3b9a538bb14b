import type { ConnectionMonitor } from './connection.ts';
import type { Identity } from './identity.ts';
import { Listeners } from './listeners.ts';
import type { RoomSession } from './roomSession.ts';
import type { Store } from './store.ts';

const SETTLED = 3000;
const LONGEST_START = 20_000;
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 30_000;
const LONG_HIDDEN = 30 * 60 * 1000;

/**
 * Keeps the live feed alive: starts it, starts it again when it broke for good or only seems to live, asks the server
 * what was missed whenever there is reason for doubt, and lets go of the socket in a window that is long hidden.
 */
export class Supervisor {
  /** Told when the server does not let this person into the room. */
  readonly refused = new Listeners();
  private session: RoomSession | null = null;
  private pause = FIRST_PAUSE;
  private restartTimer: number | undefined;
  private startTimer: number | undefined;
  private hiddenTimer: number | undefined;
  private asleep = false;

  constructor(
    private readonly store: Store,
    private readonly connection: ConnectionMonitor,
    private readonly identity: Identity,
  ) {
    store.ready.add(() => this.becomeReady());
    store.errors.subscriptionFailed.add(({ type }) => this.afterTrouble(type));
    store.errors.syncFailed.add(({ type }) => this.afterTrouble(type));
    connection.doubted.add(() => void this.verify());
    connection.changed.add((state) => {
      if (state === 'live') {
        this.session?.unsent.resendSoon();
      }
    });
    store.outboxEmptied.add(() => this.session?.unsent.resendSoon());
    window.addEventListener('online', () => this.wake());
    document.addEventListener('visibilitychange', () => (document.hidden ? this.hide() : this.wake()));
  }

  /** Opens a room, or the same one anew. */
  open(session: RoomSession, afterTrouble = false): void {
    this.session = session;
    clearTimeout(this.restartTimer);
    clearTimeout(this.startTimer);
    this.restartTimer = undefined;
    this.connection.restart(afterTrouble);
    if (this.identity.hasExpired) {
      this.connection.bar('signed-out');
      void this.store.stop();
      return;
    }
    this.startTimer = window.setTimeout(() => navigator.onLine && this.restartSoon(), LONGEST_START);
    void this.store.start(session.room).catch(() => this.restartSoon());
  }

  private becomeReady(): void {
    clearTimeout(this.startTimer);
    this.pause = FIRST_PAUSE;
    // What is published just after a subscription is acknowledged may not be delivered.
    window.setTimeout(() => void this.verify(), SETTLED);
  }

  private afterTrouble(type: string): void {
    if (type === 'Unauthorized' || type === 'InvalidRoom' || type === 'Banned') {
      this.connection.bar('refused');
      clearTimeout(this.startTimer);
      void this.store.stop();
      this.refused.tell();
    } else {
      this.restartSoon();
    }
  }

  private restartSoon(): void {
    if (this.restartTimer !== undefined || this.session === null) {
      return;
    }
    const session = this.session;
    this.restartTimer = window.setTimeout(() => this.open(session, true), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }

  /** Fills what was missed. A feed that missed something while it said to be live is started anew. */
  private async verify(): Promise<void> {
    const session = this.session;
    if (session === null || this.connection.state === 'signed-out' || this.connection.state === 'refused') {
      return;
    }
    try {
      const missed = await session.history.verify();
      if (missed && this.connection.state === 'live' && session === this.session) {
        this.open(session, true);
      }
    } catch {
      // The server is out of reach; the connection's own state tells so.
    }
  }

  private wake(): void {
    clearTimeout(this.hiddenTimer);
    this.identity.check();
    if (this.asleep && this.session !== null) {
      this.asleep = false;
      this.open(this.session, true);
    } else {
      void this.verify();
    }
  }

  private hide(): void {
    this.hiddenTimer = window.setTimeout(() => {
      this.asleep = true;
      void this.store.stop();
    }, LONG_HIDDEN);
  }
}
