import type { Appearance, Colors } from './appearance';
import css from './launcher.css';
import markup from './launcher.html';
import { english } from './texts';

/** The elements of the launcher, in a shadow root: the page's styles do not reach in, ours do not reach out. */
export class View {
  readonly host = document.createElement('leadbot-widget');
  private readonly root = this.host.attachShadow({ mode: 'open' });
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly dismiss: HTMLButtonElement;
  readonly say: HTMLButtonElement;
  readonly no: HTMLButtonElement;
  private readonly sheet = new CSSStyleSheet();
  private texts = english;
  private open = false;
  private count = 0;

  constructor() {
    this.root.innerHTML = markup;
    // Built through the CSSOM: a <style> element would need the page's policy to allow inline styles.
    const base = new CSSStyleSheet();
    base.replaceSync(css);
    this.root.adoptedStyleSheets = [base, this.sheet];
    this.button = this.find('.launcher');
    this.panel = this.find('.panel');
    this.retry = this.find('.retry');
    this.dismiss = this.find('.dismiss');
    this.say = this.find('.say');
    this.no = this.find('.no');
  }

  /** Colours, side and words. */
  dress({ palette, position, label, texts }: Appearance): void {
    this.texts = texts;
    if (palette) this.sheet.replaceSync(`${colors(palette.light)}@media(prefers-color-scheme:dark){${colors(palette.dark)}}`);
    this.host.dataset['side'] = position;
    this.find('.label').textContent = label;
    this.find('.label').hidden = !label;
    this.find('.failed p').textContent = this.texts.failed;
    this.find('.wait').ariaLabel = this.texts.loading;
    this.retry.textContent = this.texts.retry;
    this.dismiss.textContent = this.texts.dismiss;
    this.no.ariaLabel = this.texts.no;
    this.panel.ariaLabel = 'Chat';
    this.name();
  }

  show(open: boolean): void {
    this.open = open;
    this.panel.hidden = !open;
    this.button.setAttribute('aria-expanded', String(open));
    this.name();
  }

  unread(count: number): void {
    this.count = count;
    const badge = this.find('.badge');
    badge.hidden = count === 0;
    badge.textContent = count > 9 ? '9+' : String(count);
    this.name();
  }

  /** @returns The name of the chat, once it is known. */
  called(name: string): string {
    return (this.panel.ariaLabel = this.texts.chat.replace('{name}', () => name));
  }

  /** Draws a text above the button and has it read aloud when the reader pauses; the focus stays where it is. Empty: takes it away. */
  tease(text: string): void {
    if (!text && this.root.activeElement?.closest('.teaser')) this.button.focus();
    this.find('.teaser').hidden = !text;
    this.say.textContent = text;
    this.find('.aloud').textContent = text;
  }

  state(state: 'loading' | 'ready' | 'failed'): void {
    this.find('.wait').hidden = state !== 'loading';
    this.find('.failed').hidden = state !== 'failed';
  }

  private name(): void {
    const { open, close, one, more } = this.texts;
    const closed = this.find('.label').textContent || open;
    this.button.ariaLabel = this.open ? close : this.count === 0 ? closed : `${closed}, ${this.count === 1 ? one : more.replace('{n}', String(this.count))}`;
  }

  private find<T extends HTMLElement>(selector: string): T {
    return this.root.querySelector<T>(selector)!;
  }
}

const colors = ({ fill, ink, accent }: Colors): string => `:host{--fill:${fill};--ink:${ink};--accent:${accent}}`;
