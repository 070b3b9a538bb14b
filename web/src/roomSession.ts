import type { Api } from './api.ts';
import { troubleOf } from './errors.ts';
import { History } from './history.ts';
import { Listeners } from './listeners.ts';
import type { ChatMessage } from './messageModel.ts';
import type { Store } from './store.ts';
import { Timeline } from './timeline.ts';
import { Unsent } from './unsent.ts';

const MOST_SHOWN = 600;

/** One room on the page: its timeline, history and unsent messages, kept together while the room is open. */
export class RoomSession {
  readonly changed = new Listeners();
  readonly timeline: Timeline;
  readonly history: History;
  readonly unsent: Unsent;

  constructor(readonly room: string, private readonly api: Api, private readonly store: Store) {
    this.timeline = new Timeline(room);
    this.history = new History(api, this.timeline);
    this.unsent = new Unsent(api, this.timeline);
    this.history.changed.add((messages) => this.takeOwn(messages));
    this.unsent.sent.add((message) => this.takeOwn([message]));
    this.unsent.changed.add(() => this.changed.tell());
  }

  /** Takes in what the store brought. Returns the messages that are new to the page. */
  take(messages: readonly ChatMessage[], fromCache: boolean): ChatMessage[] {
    const fresh = messages.filter(({ id, room }) => room === this.room && this.timeline.get(id) === undefined);
    this.timeline.merge(messages, fromCache);
    this.unsent.forgetDiscarded();
    this.history.fillGapsSoon();
    this.changed.tell();
    return fresh;
  }

  /** Changes a message that the server has; the trouble in words, or null where there was none. */
  async edit(message: ChatMessage, body: string): Promise<string | null> {
    return this.change(() => this.api.update(message, body));
  }

  /** Deletes a message that the server has; the trouble in words, or null where there was none. */
  async delete(message: ChatMessage): Promise<string | null> {
    return this.change(() => this.api.delete(message));
  }

  /** Keeps the page light: what is far above comes again from the history. */
  trim(): void {
    const shown = this.timeline.ordered();
    const first = shown.at(-MOST_SHOWN / 2)?.seq ?? null;
    if (shown.length > MOST_SHOWN && first !== null) {
      this.timeline.dropBefore(first);
      this.changed.tell();
    }
  }

  private async change(request: () => Promise<ChatMessage>): Promise<string | null> {
    try {
      this.takeOwn([await request()]);
      return null;
    } catch (error) {
      return troubleOf(error).words;
    }
  }

  private takeOwn(messages: ChatMessage[]): void {
    this.timeline.merge(messages);
    this.store.share(messages);
    this.changed.tell();
  }
}
