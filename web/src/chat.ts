import type { Api } from './api.ts';
import { Composer } from './composer.ts';
import { byId } from './dom.ts';
import { Entrance } from './entrance.ts';
import type { Identity } from './identity.ts';
import { MessageList } from './messageList.ts';
import type { ChatMessage } from './messageModel.ts';
import type { Standing } from './messageView.ts';
import type { Notices } from './notices.ts';
import { DEFAULT_ROOM, roomOf, titleOf } from './room.ts';
import { RoomSession } from './roomSession.ts';
import type { Store } from './store.ts';
import type { Supervisor } from './supervisor.ts';

/** The page: brings the room on the screen together with what a person does. */
export class Chat {
  private readonly scroller = byId('scroller', HTMLElement);
  private readonly toNewest = byId('to-newest', HTMLButtonElement);
  private readonly beginning = byId('beginning', HTMLElement);
  private readonly list: MessageList;
  private readonly composer: Composer;
  private readonly entrance: Entrance;
  private session: RoomSession | null = null;
  private isDrawing = false;
  private isSettled = false;
  /** What is said in place of messages. */
  private emptiness = '';

  constructor(
    private readonly api: Api,
    private readonly store: Store,
    private readonly supervisor: Supervisor,
    private readonly identity: Identity,
    private readonly notices: Notices,
  ) {
    this.composer = new Composer({
      send: (body) => void this.send(body),
      edit: (message, body) => this.report(this.session?.edit(message, body)),
    });
    this.entrance = new Entrance(identity);
    this.list = new MessageList(this.scroller, byId('log', HTMLOListElement), {
      edit: (message) => this.composer.edit(message),
      delete: (message) => this.report(this.session?.delete(message)),
      tryAgain: (message) => void this.session?.unsent.tryAgain(message.id),
      discard: (message) => this.session?.unsent.discard(message.id),
    }, (message) => this.standingOf(message));
    this.listen();
  }

  /** Opens the room that the address names. */
  openRoom(): void {
    const room = roomOf(location.hash);
    if (room === null) {
      this.notices.say('There is no such room. This is the village.');
    }
    const session = new RoomSession(room ?? DEFAULT_ROOM, this.api, this.store);
    session.changed.add(() => this.drawSoon());
    this.session = session;
    this.isSettled = false;
    this.emptiness = '';
    const title = titleOf(session.room);
    byId('room', HTMLElement).textContent = title;
    this.notices.showTitle(`${title} · Dojo Chat`);
    this.list.scrollToEnd();
    this.drawSoon();
    this.supervisor.open(session);
    this.showEntrance();
  }

  private listen(): void {
    window.addEventListener('hashchange', () => this.openRoom());
    this.store.arrived.add(({ messages, fromCache }) => this.arrive(messages, fromCache));
    this.store.fullySynced.add(() => {
      this.session?.timeline.dropCached();
      this.drawSoon();
    });
    this.store.ready.add(() => {
      this.isSettled = true;
      this.emptiness = 'Nobody has spoken here yet.';
      this.loadOlderIfNear();
      this.drawSoon();
    });
    this.supervisor.refused.add(() => {
      this.emptiness = 'This room is not open to you.';
      this.drawSoon();
    });
    this.store.errors.sendFailed.add((failed) => this.session?.unsent.note(failed));
    this.entrance.changed.add(() => {
      this.showEntrance();
      this.drawSoon();
      this.composer.focus();
    });
    this.identity.changed.add(() => {
      this.entrance.show();
      this.changePerson();
    });
    this.toNewest.addEventListener('click', () => {
      this.list.scrollToEnd();
      this.drawSoon();
    });
    this.scroller.addEventListener('scroll', () => this.afterScroll(), { passive: true });
  }

  /** What a signed-out player was reading stays on the page. */
  private changePerson(): void {
    if (this.identity.hasExpired && this.session !== null) {
      this.supervisor.open(this.session);
      this.showEntrance();
      this.drawSoon();
    } else {
      this.openRoom();
    }
  }

  private arrive(messages: ChatMessage[], fromCache: boolean): void {
    const fresh = this.session?.take(messages, fromCache) ?? [];
    const others = fresh.filter((message) => message.version !== null && !message.deleted && !this.isMine(message));
    if (!fromCache && others.length > 0) {
      this.notices.tellOf(others.slice(-1));
      this.toNewest.hidden = this.list.isAtEnd;
    }
  }

  private async send(body: string): Promise<void> {
    const session = this.session;
    if (session === null) {
      return;
    }
    this.list.scrollToEnd();
    try {
      await this.store.send(session.room, body);
      session.unsent.watch();
    } catch {
      this.composer.giveBack(body);
      this.notices.say('Your browser could not keep that. Try again.');
    }
  }

  private report(request: Promise<string | null> | undefined): void {
    void request?.then((words) => words !== null && this.notices.say(words));
  }

  private showEntrance(): void {
    this.composer.isShown = this.entrance.isOpen;
  }

  private afterScroll(): void {
    if (this.list.isAtEnd) {
      this.toNewest.hidden = true;
      this.session?.trim();
    }
    this.loadOlderIfNear();
  }

  /** Not before the first page is there, which moves the scroll bar itself. */
  private loadOlderIfNear(): void {
    if (this.isSettled && this.scroller.scrollTop < this.scroller.clientHeight) {
      void this.session?.history.loadOlder().catch(() => undefined);
    }
  }

  private drawSoon(): void {
    if (this.isDrawing) {
      return;
    }
    this.isDrawing = true;
    setTimeout(() => {
      this.isDrawing = false;
      this.draw();
    });
  }

  private draw(): void {
    const messages = this.session?.timeline.ordered() ?? [];
    this.list.show(messages);
    this.beginning.hidden = messages.length > 0 && !(this.session?.history.isAtStart ?? false);
    this.beginning.textContent = messages.length === 0 ? this.emptiness : 'Here the talk begins.';
  }

  private standingOf(message: ChatMessage): Standing {
    const { player, hasExpired } = this.identity;
    const isMine = this.isMine(message);
    const mayEdit = player !== null && !hasExpired && message.senderId === player.id;
    return {
      isMine,
      mayEdit,
      mayDelete: mayEdit || (player?.role === 'moderator' && !hasExpired),
      refusal: this.session?.unsent.refusalOf(message.id) ?? null,
    };
  }

  private isMine(message: ChatMessage): boolean {
    const { player, name } = this.identity;
    return message.version === null || (player === null
      ? message.senderId === null && message.senderName === name
      : message.senderId === player.id);
  }
}
