import { make } from './dom.ts';
import type { ChatMessage } from './messageModel.ts';
import { messageElement, type MessageActions, type MessageState, type Standing } from './messageView.ts';
import { dayName } from './time.ts';

const NEAR_END = 80;
const SAME_BREATH = 5 * 60 * 1000;

interface Shown {
  readonly key: string;
  readonly element: HTMLElement;
}

/** The list on the page. Changes what has changed, and keeps the reader's place. */
export class MessageList {
  private shown = new Map<string, Shown>();
  private atEnd = true;
  private layout = '';

  constructor(
    private readonly scroller: HTMLElement,
    private readonly list: HTMLOListElement,
    private readonly actions: MessageActions,
    private readonly standingOf: (message: ChatMessage) => Standing,
  ) {
    scroller.addEventListener('scroll', () => this.noteScroll(), { passive: true });
    const resized = new ResizeObserver(() => this.keepAtEnd());
    resized.observe(scroller);
    resized.observe(list);
  }

  /** Whether the reader sees the newest message. */
  get isAtEnd(): boolean {
    return this.atEnd;
  }

  scrollToEnd(): void {
    this.atEnd = true;
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  /** Shows these messages, in this order. */
  show(messages: readonly ChatMessage[]): void {
    const anchor = this.atEnd ? null : this.firstVisible();
    const before = this.bottomOf(anchor);
    this.arrange(messages);
    const after = this.bottomOf(anchor);
    if (before !== null && after !== null) {
      this.scroller.scrollTop += after - before;
    }
    this.keepAtEnd();
  }

  private arrange(messages: readonly ChatMessage[]): void {
    const next = new Map<string, Shown>();
    const elements: HTMLElement[] = [];
    let previous: ChatMessage | null = null;
    for (const message of messages) {
      const day = this.dayLine(previous, message);
      if (day !== null) {
        elements.push(day);
      }
      const shown = this.shownOf(message, day === null && goesOn(previous, message));
      next.set(message.id, shown);
      elements.push(shown.element);
      previous = message;
    }
    this.shown = next;
    this.place(elements);
  }

  /** The element of before where nothing has changed, else a new one. */
  private shownOf(message: ChatMessage, continues: boolean): Shown {
    const state: MessageState = { ...this.standingOf(message), goesOn: continues };
    const key = JSON.stringify([message, state]);
    const known = this.shown.get(message.id);
    return known?.key === key ? known : { key, element: messageElement(message, state, this.actions) };
  }

  private dayLine(previous: ChatMessage | null, message: ChatMessage): HTMLElement | null {
    const now = new Date();
    const day = dayName(dateOf(message), now);
    if (previous !== null && dayName(dateOf(previous), now) === day) {
      return null;
    }
    return make('li', 'day', day);
  }

  /** Moves only what is out of place, so that focus and selection stay. */
  private place(elements: readonly HTMLElement[]): void {
    const wanted = new Set<Element>(elements);
    [...this.list.children].filter((child) => !wanted.has(child)).forEach((child) => child.remove());
    let at: Element | null = this.list.firstElementChild;
    for (const element of elements) {
      if (element === at) {
        at = at.nextElementSibling;
      } else {
        this.list.insertBefore(element, at);
      }
    }
  }

  /** The id of the topmost message in sight. */
  private firstVisible(): string | null {
    const top = this.scroller.getBoundingClientRect().top;
    return [...this.shown.keys()].find((id) => this.bottomOf(id)! > top) ?? null;
  }

  private bottomOf(id: string | null): number | null {
    return this.shown.get(id ?? '')?.element.getBoundingClientRect().bottom ?? null;
  }

  /** Only a person leaves the end; a scroll that a change of layout caused does not. */
  private noteScroll(): void {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    const layout = `${scrollHeight} ${clientHeight}`;
    if (layout === this.layout) {
      this.atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
    }
    this.layout = layout;
  }

  private keepAtEnd(): void {
    if (this.atEnd) {
      this.scrollToEnd();
    }
  }
}

function dateOf(message: ChatMessage): Date {
  return message.sentAt === null ? new Date() : new Date(message.sentAt);
}

function goesOn(previous: ChatMessage | null, message: ChatMessage): boolean {
  return previous !== null
    && previous.senderName === message.senderName
    && previous.senderId === message.senderId
    && (previous.version === null) === (message.version === null)
    && dateOf(message).getTime() - dateOf(previous).getTime() < SAME_BREATH;
}
