import { byId } from './dom.ts';
import type { Identity } from './identity.ts';
import { Listeners } from './listeners.ts';
import { oneLine } from './text.ts';

/** Asks a guest's name once, shows who one is, and tells a player when to sign in again. */
export class Entrance {
  readonly changed = new Listeners();
  private readonly form = byId('entrance', HTMLFormElement);
  private readonly input = byId('name', HTMLInputElement);
  private readonly who = byId('who', HTMLElement);
  private readonly change = byId('change-name', HTMLButtonElement);
  private readonly signedOut = byId('signed-out', HTMLElement);
  private asking = false;

  constructor(private readonly identity: Identity) {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.accept();
    });
    this.change.addEventListener('click', () => this.ask());
    this.show();
  }

  /** Whether one may write now. */
  get isOpen(): boolean {
    return this.identity.name !== '' && !this.identity.hasExpired && !this.asking;
  }

  /** Shows what the identity is now. */
  show(): void {
    const { player, hasExpired, name } = this.identity;
    this.signedOut.hidden = !hasExpired;
    this.form.hidden = player !== null || (name !== '' && !this.asking);
    this.change.hidden = player !== null || name === '' || this.asking;
    this.who.textContent = name === '' ? 'Reading along' : `${name}${player ? '' : ' (guest)'}`;
  }

  private ask(): void {
    this.asking = true;
    this.input.value = this.identity.name;
    this.show();
    this.changed.tell();
    this.input.select();
  }

  private accept(): void {
    const name = oneLine(this.input.value);
    if (name === '') {
      this.input.focus();
      return;
    }
    this.asking = false;
    this.identity.setGuestName(name);
    this.show();
    this.changed.tell();
  }
}
