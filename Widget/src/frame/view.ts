import { texts } from './texts';
import type { NoToken } from './tokens';

/** The parts of the frame around the transcript. */
export class View {
  readonly chat = find('chat');
  readonly close = find<HTMLButtonElement>('close');
  readonly person = find<HTMLButtonElement>('person');
  readonly retry = find<HTMLButtonElement>('retry');
  private readonly waiting = find('waiting');
  private readonly banner = find('banner');
  private readonly trouble = find('trouble');
  private readonly troubleText = find('trouble-text');

  ready(): void {
    this.waiting.hidden = true;
    this.trouble.hidden = true;
    this.chat.inert = false;
  }

  starting(): void {
    this.trouble.hidden = true;
    this.waiting.hidden = false;
  }

  fail(kind: NoToken['kind']): void {
    this.waiting.hidden = true;
    this.troubleText.textContent = texts[kind];
    this.trouble.hidden = false;
    // What lies under the notice must not be reached by keyboard.
    this.chat.inert = true;
    this.person.disabled = true;
  }

  notice(text: string | null): void {
    this.banner.hidden = text === null;
    this.banner.textContent = text ?? '';
  }

  focus(): void {
    if (!this.trouble.hidden) {
      this.retry.focus();
      return;
    }
    // On a touch screen the focus would raise the keyboard over the greeting.
    if (matchMedia('(pointer: coarse)').matches) return;
    this.chat.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]')?.focus();
  }
}

function find<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}
