import { messageFrom, type ToFrame, type ToLauncher } from '../common/messages';
import { campaignOfVisit, pageOf, type Campaign, type Page } from '../common/page';
import type { Keeper } from './session';

export interface HostEvents {
  onPage(campaign: Campaign): void;
  onShown(focus: boolean): void;
}

/** How long the launcher may take to say what it kept. */
const patience = 1_000;

/** The launcher in the page around this frame. Opened on its own, the frame is a page of its own and always shown. */
export class Host {
  page: Page | undefined;
  shown = !this.embedded;
  private unread = 0;
  private kept: (session: string | null) => void = () => {};
  private readonly origin: string;

  constructor(hostOrigin: string | null, private readonly events: HostEvents) {
    // A page without an origin of its own (a file, a sandbox) can only be addressed as "anyone", who is told nothing secret.
    this.origin = !hostOrigin || hostOrigin === 'null' ? '*' : hostOrigin;
    addEventListener('message', event => this.hear(event));
  }

  get embedded(): boolean {
    return window.parent !== window;
  }

  tell(message: ToLauncher): void {
    if (this.embedded) window.parent.postMessage(message, this.origin);
  }

  countUnread(): void {
    if (!this.shown) this.tell({ leadbot: 'unread', count: ++this.unread });
  }

  /** The launcher's page keeps the session for this tab. Only where the frame itself may keep nothing: there, the page's other scripts could read it. */
  keeper(): Keeper {
    const answer = new Promise<string | null>(resolve => {
      this.kept = resolve;
      setTimeout(() => resolve(null), patience);
    });
    return { read: () => answer, write: session => this.origin !== '*' && this.tell({ leadbot: 'keep', session }) };
  }

  private hear(event: MessageEvent): void {
    const message = messageFrom<ToFrame>(event, window.parent, this.origin);
    switch (message?.leadbot) {
      case 'page':
        this.page = pageOf(message.page);
        this.events.onPage(campaignOfVisit(message.page.url, message.page.referrer));
        break;
      case 'kept':
        this.kept(message.session);
        break;
      case 'shown':
        this.shown = true;
        this.unread = 0;
        this.events.onShown(message.focus);
        break;
      case 'hidden':
        this.shown = false;
        break;
    }
  }
}
