import type { Api } from './api.ts';
import type { Span } from './coverage.ts';
import { Listeners } from './listeners.ts';
import type { ChatMessage } from './messageModel.ts';
import type { Timeline } from './timeline.ts';

const PAGE = 50;
const LARGEST_PAGE = 100;
const PATIENCE = 2000;
const LATE = 10_000;

/** Brings by the API what the live feed does not: older pages, and messages that went missing on the way. */
export class History {
  /** Told after messages were put into the timeline. */
  readonly changed = new Listeners<ChatMessage[]>();
  private first: number | null = null;
  private loading = false;
  private timer: number | undefined;

  constructor(private readonly api: Api, private readonly timeline: Timeline) {}

  /** Whether the room's first message is shown. */
  get isAtStart(): boolean {
    const oldest = this.timeline.oldest();
    return oldest !== null && (oldest === this.first || oldest === 1);
  }

  /** Brings the page before the oldest message that is shown. */
  async loadOlder(): Promise<void> {
    const oldest = this.timeline.oldest();
    if (this.loading || this.isAtStart || oldest === null) {
      return;
    }
    this.loading = true;
    try {
      const { messages } = await this.api.messages(this.timeline.room, { before: oldest, limit: PAGE });
      this.first = messages.length === 0 ? oldest : this.first;
      this.take(messages, { from: messages[0]?.seq ?? oldest, to: oldest - 1 });
    } finally {
      this.loading = false;
    }
  }

  /** Looks for holes in a short while; a message that is only late fills its own. */
  fillGapsSoon(): void {
    if (this.timer === undefined && this.timeline.gaps().length > 0) {
      this.timer = window.setTimeout(() => void this.fillGaps(), PATIENCE);
    }
  }

  private async fillGaps(): Promise<void> {
    const gap = this.timeline.gaps().at(-1);
    if (gap !== undefined) {
      await this.fill(gap).catch(() => undefined);
    }
    this.timer = undefined;
    this.fillGapsSoon();
  }

  /** Numbers that the server does not have either are taken for empty and not asked for again. */
  private async fill({ from, to }: Span): Promise<void> {
    if (to - from >= LARGEST_PAGE) {
      this.timeline.dropBefore(to + 1);
      this.changed.tell([]);
      return;
    }
    const { messages } = await this.api.messages(this.timeline.room, { after: from - 1, limit: to - from + 1 });
    this.take(messages, { from, to });
  }

  /**
   * Asks the server what is newer than what is shown.
   *
   * @return whether there was something that a working subscription would have brought long ago
   */
  async verify(): Promise<boolean> {
    const newest = this.timeline.newest();
    if (newest === 0) {
      await this.loadNewest();
      return false;
    }
    const { messages, lastSeq } = await this.api.messages(
      this.timeline.room, { after: newest, limit: LARGEST_PAGE });
    const last = messages.at(-1)?.seq ?? newest;
    this.take(messages, { from: newest + 1, to: last });
    if (messages.length === LARGEST_PAGE && lastSeq > last) {
      await this.loadNewest();
    }
    return messages.some(({ sentAt }) => sentAt !== null && Date.parse(sentAt) < Date.now() - LATE);
  }

  private async loadNewest(): Promise<void> {
    const { messages } = await this.api.messages(this.timeline.room, { limit: PAGE });
    const first = messages[0]?.seq ?? 0;
    this.take(messages, { from: first, to: messages.at(-1)?.seq ?? 0 });
  }

  private take(messages: ChatMessage[], span: Span): void {
    this.timeline.merge(messages);
    this.timeline.cover(span);
    this.changed.tell(messages);
  }
}
