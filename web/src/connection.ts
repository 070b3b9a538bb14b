import { CONNECTION_STATE_CHANGE, ConnectionState } from 'aws-amplify/api';
import { Hub } from 'aws-amplify/utils';
import { Listeners } from './listeners.ts';

/** How the page stands with the server, in one word. */
export type Connection = 'connecting' | 'live' | 'reconnecting' | 'offline' | 'signed-out' | 'refused';

/** Puts together what the browser, Amplify's socket and DataStore tell about the connection. */
export class ConnectionMonitor {
  readonly changed = new Listeners<Connection>();
  /** Told when the socket has missed a sign of life. */
  readonly doubted = new Listeners();
  private socket: ConnectionState = ConnectionState.Disconnected;
  private synced = false;
  private wasLive = false;
  private barrier: 'signed-out' | 'refused' | null = null;
  private last: Connection = 'connecting';

  constructor() {
    Hub.listen('api', ({ payload }) => {
      if (payload.event === CONNECTION_STATE_CHANGE) {
        this.hearSocket((payload.data as { connectionState: ConnectionState }).connectionState);
      }
    });
    Hub.listen('datastore', ({ payload }) => {
      if (payload.event === 'networkStatus' || payload.event === 'syncQueriesReady') {
        this.update(() => {
          this.synced = payload.event === 'syncQueriesReady' || (this.synced && (payload.data as { active: boolean }).active);
        });
      }
    });
    window.addEventListener('online', () => this.update(() => undefined));
    window.addEventListener('offline', () => this.update(() => undefined));
  }

  get state(): Connection {
    if (this.barrier !== null) {
      return this.barrier;
    }
    if (!navigator.onLine) {
      return 'offline';
    }
    if (this.synced && this.isOpen()) {
      return 'live';
    }
    return this.wasLive ? 'reconnecting' : 'connecting';
  }

  /** A new start in a room, with nothing known yet. */
  restart(afterTrouble: boolean): void {
    this.update(() => {
      this.synced = false;
      this.barrier = null;
      this.wasLive = this.wasLive && afterTrouble;
    });
  }

  /** Nothing will be tried until the person does something. */
  bar(barrier: 'signed-out' | 'refused'): void {
    this.update(() => {
      this.barrier = barrier;
    });
  }

  private hearSocket(state: ConnectionState): void {
    this.update(() => {
      this.socket = state;
    });
    if (state === ConnectionState.ConnectedPendingKeepAlive) {
      this.doubted.tell();
    }
  }

  private isOpen(): boolean {
    return this.socket === ConnectionState.Connected || this.socket === ConnectionState.ConnectedPendingKeepAlive;
  }

  private update(change: () => void): void {
    change();
    const state = this.state;
    this.wasLive = this.wasLive || state === 'live';
    if (state !== this.last) {
      this.last = state;
      this.changed.tell(state);
    }
  }
}
