import { byId } from './dom.ts';
import type { ChatMessage } from './messageModel.ts';
import { LONGEST_BODY, oneLine } from './text.ts';

/** What the composer does with a text. */
export interface ComposerActions {
  send(body: string): void;
  edit(message: ChatMessage, body: string): void;
}

const NEARLY_FULL = 30;

/** Where a message is written, or one's own is changed. */
export class Composer {
  private readonly form = byId('composer', HTMLFormElement);
  private readonly input = byId('message', HTMLTextAreaElement);
  private readonly counter = byId('counter', HTMLElement);
  private readonly submit = byId('send', HTMLButtonElement);
  private readonly editing = byId('editing', HTMLElement);
  private edited: ChatMessage | null = null;
  private draft = '';

  constructor(private readonly actions: ComposerActions) {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.finish();
    });
    this.input.addEventListener('input', () => this.count());
    this.input.addEventListener('keydown', (event) => this.press(event));
    byId('cancel-edit', HTMLButtonElement).addEventListener('click', () => this.cancel());
    this.count();
  }

  set isShown(shown: boolean) {
    this.form.hidden = !shown;
  }

  focus(): void {
    this.input.focus();
  }

  /** Puts the text of a message up for change. */
  edit(message: ChatMessage): void {
    if (this.edited === null) {
      this.draft = this.input.value;
    }
    this.show(message, message.body);
    this.input.focus();
  }

  /** Puts back a text that could not be sent, unless something else is being written by now. */
  giveBack(body: string): void {
    if (this.edited === null && this.input.value === '') {
      this.show(null, body);
    }
  }

  private press(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.finish();
    } else if (event.key === 'Escape' && this.edited !== null) {
      this.cancel();
    }
  }

  private finish(): void {
    const body = oneLine(this.input.value);
    if (body.length === 0 || body.length > LONGEST_BODY) {
      this.input.focus();
      return;
    }
    if (this.edited === null) {
      this.actions.send(body);
      this.show(null, '');
    } else {
      if (body !== this.edited.body) {
        this.actions.edit(this.edited, body);
      }
      this.cancel();
    }
    this.input.focus();
  }

  private cancel(): void {
    this.show(null, this.draft);
    this.draft = '';
  }

  private show(edited: ChatMessage | null, text: string): void {
    this.edited = edited;
    this.editing.hidden = edited === null;
    this.submit.textContent = edited === null ? 'Send' : 'Save';
    this.input.value = text;
    this.count();
  }

  private count(): void {
    const left = LONGEST_BODY - oneLine(this.input.value).length;
    this.counter.textContent = `${left}`;
    this.counter.setAttribute('aria-label', `${left} characters left`);
    this.counter.dataset['level'] = left < 0 ? 'over' : left <= NEARLY_FULL ? 'low' : 'fine';
    this.input.setAttribute('aria-invalid', String(left < 0));
    this.submit.disabled = left < 0 || left === LONGEST_BODY;
    this.input.style.height = 'auto';
    this.input.style.height = `${this.input.scrollHeight}px`;
  }
}
