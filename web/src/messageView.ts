import { button, make } from './dom.ts';
import type { ChatMessage } from './messageModel.ts';
import { piecesOf } from './text.ts';
import { clockTime, fullTime } from './time.ts';

/** What the one who looks may do with a message, and how it stands. */
export interface Standing {
  readonly isMine: boolean;
  readonly mayEdit: boolean;
  readonly mayDelete: boolean;
  /** Why the server did not take it; null where it did or still may. */
  readonly refusal: string | null;
}

/** What a message's element is made from besides the message. */
export interface MessageState extends Standing {
  /** It goes on from the message above: same sender, shortly after. */
  readonly goesOn: boolean;
}

/** What can be done with a message. */
export interface MessageActions {
  edit(message: ChatMessage): void;
  delete(message: ChatMessage): void;
  tryAgain(message: ChatMessage): void;
  discard(message: ChatMessage): void;
}

const CONFIRMATION = 4000;
const TINTS = 6;

/** A message as an item of the list. All that a person wrote goes in as text. */
export function messageElement(message: ChatMessage, state: MessageState, actions: MessageActions): HTMLLIElement {
  const item = make('li', 'message');
  item.dataset['id'] = message.id;
  item.dataset['seq'] = message.seq?.toString() ?? '';
  item.dataset['state'] = state.refusal !== null ? 'refused' : message.version === null ? 'pending' : 'sent';
  item.classList.toggle('mine', state.isMine);
  item.classList.toggle('goes-on', state.goesOn);
  item.append(head(message, state), body(message));
  if (state.refusal !== null) {
    item.append(refusal(message, state.refusal, actions));
  } else if (message.version !== null && (state.mayEdit || state.mayDelete)) {
    item.append(tools(message, state, actions));
  }
  return item;
}

function head(message: ChatMessage, state: MessageState): HTMLElement {
  const line = make('div', 'head');
  const verified = message.senderId !== null;
  const name = make('span', verified ? 'name player' : 'name guest', message.senderName ?? 'Nameless');
  name.title = verified ? 'A player of the game' : 'A guest: anyone may use this name';
  const speaker = make('span', 'speaker');
  speaker.append(name);
  if (verified) {
    name.dataset['tint'] = tintOf(message.senderId ?? '');
  } else {
    speaker.append(make('span', 'tag', 'guest'));
  }
  line.append(speaker, time(message, state));
  return line;
}

/** One of a few colours, always the same for one player. */
function tintOf(playerId: string): string {
  const sum = [...playerId].reduce((total, character) => total * 31 + character.charCodeAt(0), 0);
  return `${sum % TINTS}`;
}

function time(message: ChatMessage, state: MessageState): HTMLElement {
  if (message.sentAt === null) {
    return make('span', 'time', state.refusal === null ? 'sending…' : 'not sent');
  }
  const at = new Date(message.sentAt);
  const element = make('time', 'time', clockTime(at));
  element.dateTime = message.sentAt;
  element.title = fullTime(at);
  return element;
}

function body(message: ChatMessage): HTMLElement {
  const paragraph = make('p', 'body');
  for (const { text, href } of piecesOf(message.body)) {
    paragraph.append(href === null ? text : link(text, href));
  }
  if (message.editedAt !== null) {
    const edited = make('span', 'edited', ' (edited)');
    edited.title = fullTime(new Date(message.editedAt));
    paragraph.append(edited);
  }
  return paragraph;
}

function link(text: string, href: string): HTMLAnchorElement {
  const anchor = make('a', '', text);
  anchor.href = href;
  anchor.rel = 'noopener noreferrer';
  anchor.target = '_blank';
  return anchor;
}

function refusal(message: ChatMessage, words: string, actions: MessageActions): HTMLElement {
  const line = make('div', 'refusal');
  line.append(
    make('span', 'reason', `Not sent. ${words}`),
    button('Try again', 'quiet', () => actions.tryAgain(message)),
    button('Discard', 'quiet', () => actions.discard(message)));
  return line;
}

function tools(message: ChatMessage, state: MessageState, actions: MessageActions): HTMLElement {
  const line = make('div', 'tools');
  if (state.mayEdit) {
    line.append(button('Edit', 'quiet', () => actions.edit(message)));
  }
  if (state.mayDelete) {
    line.append(deleteButton(() => actions.delete(message)));
  }
  return line;
}

/** Deletes at the second press; the first one only asks. */
function deleteButton(onConfirmed: () => void): HTMLButtonElement {
  const element = button('Delete', 'quiet', () => {
    if (element.dataset['sure'] === 'asked') {
      onConfirmed();
      return;
    }
    element.dataset['sure'] = 'asked';
    element.textContent = 'Delete it?';
    setTimeout(() => {
      delete element.dataset['sure'];
      element.textContent = 'Delete';
    }, CONFIRMATION);
  });
  return element;
}
