import css from './launcher.css';

const markup = `
<button class="launcher" type="button" aria-label="Open chat" aria-expanded="false" aria-controls="panel">
  <svg class="open" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M12 4c-5 0-9 3.2-9 7.3 0 2.3 1.3 4.3 3.3 5.7L5.5 20.5l4-2.2c.8.2 1.6.2 2.5.2 5 0 9-3.2 9-7.2S17 4 12 4z"/><path d="M8.5 11.5h.01M12 11.5h.01M15.5 11.5h.01"/></svg>
  <svg class="close" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true"><path d="M6 9.5l6 6 6-6"/></svg>
  <span class="badge" aria-hidden="true" hidden></span>
</button>
<div class="panel" id="panel" role="dialog" aria-label="Chat" hidden>
  <div class="wait" role="status" aria-label="Loading chat"><div class="spinner"></div></div>
  <div class="failed" role="alert" hidden>
    <p>The chat could not be loaded. Please check your connection and try again.</p>
    <button class="retry" type="button">Try again</button>
    <button class="dismiss" type="button">Close</button>
  </div>
</div>`;

/** The elements of the launcher, in a shadow root: the page's styles do not reach in, ours do not reach out. */
export class View {
  readonly host = document.createElement('leadbot-widget');
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly dismiss: HTMLButtonElement;
  private readonly root = this.host.attachShadow({ mode: 'open' });
  private readonly badge: HTMLElement;
  private readonly wait: HTMLElement;
  private readonly failed: HTMLElement;

  constructor() {
    this.root.innerHTML = markup;
    // Built through the CSSOM: a <style> element would need the page's policy to allow inline styles.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [sheet];
    this.button = this.find('.launcher');
    this.panel = this.find('.panel');
    this.retry = this.find('.retry');
    this.dismiss = this.find('.dismiss');
    this.badge = this.find('.badge');
    this.wait = this.find('.wait');
    this.failed = this.find('.failed');
  }

  show(open: boolean): void {
    this.panel.hidden = !open;
    this.button.setAttribute('aria-expanded', String(open));
    this.button.setAttribute('aria-label', open ? 'Close chat' : 'Open chat');
  }

  unread(count: number): void {
    this.badge.hidden = count === 0;
    this.badge.textContent = count > 9 ? '9+' : String(count);
    if (count > 0) this.button.setAttribute('aria-label', `Open chat, ${count} new message${count === 1 ? '' : 's'}`);
  }

  state(state: 'loading' | 'ready' | 'failed'): void {
    this.wait.hidden = state !== 'loading';
    this.failed.hidden = state !== 'failed';
  }

  private find<T extends HTMLElement>(selector: string): T {
    return this.root.querySelector<T>(selector)!;
  }
}
