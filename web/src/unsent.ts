import type { Api } from './api.ts';
import { troubleOf, type Trouble } from './errors.ts';
import { Listeners } from './listeners.ts';
import type { ChatMessage } from './messageModel.ts';
import type { FailedSend } from './storeErrors.ts';
import type { Timeline } from './timeline.ts';

const REFUSED_KEY = 'dojo-chat.refused';
const MOST_REMEMBERED = 100;
/** How long a send may be nowhere: neither in the outbox nor at the server. */
const SETTLING = 2000;
/** By when the outbox has sent a message, if it can. */
const USUAL_SEND = 6000;

/**
 * The messages that DataStore took out of its outbox without the server having them. Those that the server refused
 * wait for the person; those that the network lost are sent again, under the same id, as soon as it is back.
 */
export class Unsent {
  readonly changed = new Listeners();
  readonly sent = new Listeners<ChatMessage>();
  private readonly refused = new Map<string, string>(
    JSON.parse(localStorage.getItem(REFUSED_KEY) ?? '[]') as [string, string][]);
  private readonly sending = new Set<string>();

  constructor(private readonly api: Api, private readonly timeline: Timeline) {}

  /** Why the message was not taken, in words; null while it may still be. */
  refusalOf(id: string): string | null {
    return this.refused.get(id) ?? null;
  }

  /** Notes a send that DataStore gave up. */
  note({ id, trouble }: FailedSend): void {
    const failed = id ?? this.waiting()[0]?.id;
    if (failed !== undefined && trouble.type !== 'Network') {
      this.refuse(failed, trouble);
    }
  }

  /** Sends what the outbox no longer holds and the server does not have. */
  resendSoon(): void {
    const lost = this.waiting();
    if (lost.length > 0) {
      window.setTimeout(() => void this.resend(lost), SETTLING);
    }
  }

  /** Looks after a send: two windows share one outbox, and one may take out what the other put in. */
  watch(): void {
    window.setTimeout(() => this.resendSoon(), USUAL_SEND);
  }

  private async resend(messages: ChatMessage[]): Promise<void> {
    for (const { id } of messages) {
      const still = this.timeline.get(id);
      if (still?.version === null && !this.refused.has(id)) {
        await this.send(still);
      }
    }
  }

  /** Sends a refused message once more. */
  async tryAgain(id: string): Promise<void> {
    const message = this.timeline.get(id);
    if (message !== undefined) {
      this.refused.delete(id);
      this.changed.tell();
      await this.send(message);
    }
  }

  /** Takes a refused message off the page for good. */
  discard(id: string): void {
    this.timeline.discard(id);
    this.remember(id, '');
  }

  /** Leaves out what was discarded on an earlier visit. */
  forgetDiscarded(): void {
    this.timeline.unsent().filter(({ id }) => this.refused.get(id) === '')
      .forEach(({ id }) => this.timeline.discard(id));
  }

  private waiting(): ChatMessage[] {
    return this.timeline.unsent().filter(({ id }) => !this.refused.has(id));
  }

  private async send(message: ChatMessage): Promise<void> {
    if (this.sending.has(message.id)) {
      return;
    }
    this.sending.add(message.id);
    try {
      const sent = await this.api.create(message);
      this.refused.delete(message.id);
      this.sent.tell(sent);
    } catch (error) {
      this.note({ id: message.id, trouble: troubleOf(error) });
    } finally {
      this.sending.delete(message.id);
    }
  }

  private refuse(id: string, trouble: Trouble): void {
    this.remember(id, trouble.words);
  }

  private remember(id: string, words: string): void {
    this.refused.set(id, words);
    const latest = [...this.refused].slice(-MOST_REMEMBERED);
    localStorage.setItem(REFUSED_KEY, JSON.stringify(latest));
    this.changed.tell();
  }
}
