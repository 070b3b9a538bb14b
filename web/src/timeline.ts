import { Coverage, type Span } from './coverage.ts';
import type { ChatMessage } from './messageModel.ts';

/**
 * One room's messages in the room's order, whatever way and order they come in: from the local store, the live
 * subscriptions, another window, or pages of the history. The highest version of a message wins.
 */
export class Timeline {
  private readonly messages = new Map<string, ChatMessage>();
  private readonly removed = new Map<string, number>();
  private readonly cached = new Set<string>();
  private readonly coverage = new Coverage();

  constructor(readonly room: string) {}

  /**
   * Takes messages in; those of other rooms are left out.
   *
   * @param fromCache they are what was kept of an earlier visit, and may be out of date
   */
  merge(incoming: readonly ChatMessage[], fromCache = false): void {
    for (const message of incoming) {
      if (message.room === this.room) {
        this.mergeOne(message, fromCache);
      }
    }
  }

  private mergeOne(message: ChatMessage, fromCache: boolean): void {
    if (message.seq !== null) {
      this.coverage.add({ from: message.seq, to: message.seq });
    }
    if (fromCache && !this.messages.has(message.id)) {
      this.cached.add(message.id);
    } else if (!fromCache) {
      this.cached.delete(message.id);
    }
    const version = message.version ?? 0;
    const known = Math.max(this.messages.get(message.id)?.version ?? -1, this.removed.get(message.id) ?? -1);
    if (message.deleted) {
      this.removed.set(message.id, Math.max(version, known));
      this.messages.delete(message.id);
    } else if (version > known) {
      this.messages.set(message.id, message);
    }
  }

  /** All messages: by number, then those that the server has not taken, as they were written. */
  ordered(): ChatMessage[] {
    const all = [...this.messages.values()];
    const sent = all.filter((message) => message.seq !== null).sort((one, other) => one.seq! - other.seq!);
    return [...sent, ...all.filter((message) => message.seq === null)];
  }

  /** The messages that the server has not taken. */
  unsent(): ChatMessage[] {
    return [...this.messages.values()].filter((message) => message.version === null);
  }

  get(id: string): ChatMessage | undefined {
    return this.messages.get(id);
  }

  /** Takes a message off the page alone, as one that was never sent. */
  discard(id: string): void {
    this.messages.delete(id);
    this.removed.set(id, 0);
  }

  /** Notes that the server has nothing more to show among these numbers. */
  cover(span: Span): void {
    this.coverage.add(span);
  }

  /** Holes between the numbers that are known. */
  gaps(): Span[] {
    return this.coverage.gaps();
  }

  /** The newest number that is known; 0 where none is. */
  newest(): number {
    return this.coverage.newest();
  }

  /** The number of the oldest message that is shown; null where none is. */
  oldest(): number | null {
    return this.ordered()[0]?.seq ?? null;
  }

  /** Takes off all that is older than `seq`; it can be had again from the history. */
  dropBefore(seq: number): void {
    this.coverage.dropBefore(seq);
    this.dropWhere((message) => message.seq !== null && message.seq < seq);
  }

  /** Takes off what an earlier visit had left and a full sync did not bring again. */
  dropCached(): void {
    this.dropWhere((message) => this.cached.has(message.id) && message.version !== null);
    this.cached.clear();
  }

  private dropWhere(matches: (message: ChatMessage) => boolean): void {
    for (const message of [...this.messages.values()].filter(matches)) {
      this.messages.delete(message.id);
    }
  }
}
