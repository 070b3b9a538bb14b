import { Amplify } from 'aws-amplify';
import { AuthModeStrategyType, DataStore, OpType, syncExpression } from 'aws-amplify/datastore';
import { Hub } from 'aws-amplify/utils';
import type { Identity } from './identity.ts';
import { Listeners } from './listeners.ts';
import { Message, toChatMessage, type ChatMessage, type MessageRecord } from './messageModel.ts';
import { forPlayers, type Outputs } from './outputs.ts';
import { StoreErrors } from './storeErrors.ts';

const FIRST_PAGE = 50;
const MOST_CHANGES = 1000;
const MOST_KEPT = 2000;

/** Messages that came in, and whether they are left from an earlier visit. */
export interface Arrival {
  readonly messages: ChatMessage[];
  readonly fromCache: boolean;
}

/**
 * DataStore for one room at a time: starts and stops it, and tells what it does. A room's first sync brings the newest
 * page; later ones bring what changed.
 */
export class Store {
  readonly arrived = new Listeners<Arrival>();
  /** All that was written has been sent, or was given up. */
  readonly outboxEmptied = new Listeners();
  /** The subscriptions stand and the sync is done; so also when the network was away and is back. */
  readonly ready = new Listeners();
  /** A sync from the start is done: what it did not bring is no more. */
  readonly fullySynced = new Listeners();
  readonly errors = new StoreErrors();
  private room = '';
  private work: Promise<void> = Promise.resolve();
  private readonly otherWindows = new BroadcastChannel('dojo-chat');

  private observation: { unsubscribe(): void } | null = null;

  constructor(private readonly outputs: Outputs, private readonly identity: Identity) {
    Hub.listen('datastore', ({ payload }) => this.hear(payload.event, payload.data));
    this.otherWindows.onmessage = ({ data }: MessageEvent<ChatMessage[]>) => {
      this.arrived.tell({ messages: data, fromCache: false });
    };
  }

  /** Starts with the room and the person of now, after stopping what ran before. */
  start(room: string): Promise<void> {
    return this.inTurn(async () => {
      this.observation?.unsubscribe();
      await DataStore.stop();
      this.room = room;
      this.configure();
      await this.clearIfLarge();
      await this.showKept();
    });
  }

  /** Closes the socket; what is kept stays. */
  stop(): Promise<void> {
    return this.inTurn(() => DataStore.stop());
  }

  /**
   * Takes a message down in the outbox, from where it is sent now or later. DataStore takes none while it stops, so a
   * message waits for a change of the room to end.
   */
  send(room: string, body: string): Promise<void> {
    const senderName = this.identity.player === null ? this.identity.name : null;
    return this.inTurn(async () => {
      await DataStore.save(new Message({ room, body, senderName }));
    });
  }

  /** Hands messages that came by the API to the other windows of this browser. */
  share(messages: ChatMessage[]): void {
    this.otherWindows.postMessage(messages);
  }

  /** DataStore forgets its token provider whenever Amplify is configured, so the two go together. */
  private configure(): void {
    Amplify.configure((this.identity.token === null ? this.outputs : forPlayers(this.outputs)) as object);
    DataStore.configure({
      syncPageSize: FIRST_PAGE,
      maxRecordsToSync: MOST_CHANGES,
      authModeStrategyType: AuthModeStrategyType.DEFAULT,
      authProviders: { functionAuthProvider: () => this.freshToken() },
      syncExpressions: [syncExpression(Message, () => (message) => message.room.eq(this.room))],
      errorHandler: (error) => this.errors.take(error),
    });
  }

  private inTurn(step: () => Promise<void>): Promise<void> {
    this.work = this.work.catch(() => undefined).then(step);
    return this.work;
  }

  private async showKept(): Promise<void> {
    this.observation = DataStore.observe(Message).subscribe(({ opType, element }) => {
      const message = { ...toChatMessage(element), deleted: opType === OpType.DELETE };
      this.arrived.tell({ messages: [message], fromCache: false });
      if (message.version !== null) {
        this.share([message]);
      }
    });
    const kept = await DataStore.query(Message, (message) => message.room.eq(this.room));
    this.arrived.tell({ messages: kept.map(toChatMessage), fromCache: true });
  }

  /** What many visits left is dropped, as the first page comes anew; but never while something waits to be sent. */
  private async clearIfLarge(): Promise<void> {
    const kept = await DataStore.query(Message);
    const isUnsent = (message: MessageRecord): boolean => (message._version ?? null) === null;
    if (kept.length > MOST_KEPT && !kept.some(isUnsent)) {
      await DataStore.clear();
    }
  }

  private async freshToken(): Promise<{ token: string }> {
    const token = this.identity.token;
    if (token === null) {
      throw new Error('The player has to sign in again.');
    }
    return { token };
  }

  private hear(event: string, data: unknown): void {
    if (event === 'outboxStatus' && (data as { isEmpty: boolean }).isEmpty) {
      this.outboxEmptied.tell();
    } else if (event === 'syncQueriesReady') {
      this.ready.tell();
    } else if (event === 'modelSynced' && (data as { isFullSync: boolean }).isFullSync) {
      this.fullySynced.tell();
    }
  }
}
