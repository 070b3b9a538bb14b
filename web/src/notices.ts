import type { Connection } from './connection.ts';
import { byId } from './dom.ts';
import type { ChatMessage } from './messageModel.ts';

const WORDS: Readonly<Record<Connection, string>> = {
  connecting: 'Connecting…',
  live: 'Live',
  reconnecting: 'Reconnecting…',
  offline: 'Offline',
  'signed-out': 'Signed out',
  refused: 'Closed to you',
};

const LONGER_WORDS: Readonly<Record<Connection, string>> = {
  connecting: 'Opening the line to the dojo.',
  live: 'Messages come in as they are sent.',
  reconnecting: 'The line broke. What you write is kept and sent once it stands again.',
  offline: 'There is no network. What you write is kept and sent once it is back.',
  'signed-out': 'Sign in again in the game.',
  refused: 'This room is not open to you.',
};

const NOTICE_SECONDS = 6;

/** What the page says besides the messages: the connection, short notices, and what a screen reader hears. */
export class Notices {
  private readonly connection = byId('connection', HTMLElement);
  private readonly notice = byId('notice', HTMLElement);
  private readonly spoken = byId('spoken', HTMLElement);
  private timer: number | undefined;
  private unread = 0;

  constructor(private title: string) {
    document.addEventListener('visibilitychange', () => this.countUnread(0));
  }

  showTitle(title: string): void {
    this.title = title;
    this.countUnread(0);
  }

  showConnection(state: Connection): void {
    this.connection.dataset['state'] = state;
    this.connection.textContent = WORDS[state];
    this.connection.title = LONGER_WORDS[state];
  }

  /** Says something for a few seconds. */
  say(words: string): void {
    this.notice.textContent = words;
    this.notice.hidden = false;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.notice.hidden = true;
    }, NOTICE_SECONDS * 1000);
  }

  /** Tells of messages that came in live: to a screen reader, and in the title of a window that nobody looks at. */
  tellOf(messages: readonly ChatMessage[]): void {
    for (const { senderName, body } of messages) {
      this.spoken.textContent = `${senderName ?? 'Nameless'}: ${body}`;
    }
    if (document.hidden) {
      this.countUnread(this.unread + messages.length);
    }
  }

  private countUnread(unread: number): void {
    this.unread = unread;
    document.title = unread === 0 ? this.title : `(${unread}) ${this.title}`;
  }
}
