import { messageFrom, type ToFrame, type ToLauncher } from '../shared/messages';
import type { Campaign, Page } from '../shared/page';

export interface HostEvents {
  onPage(campaign: Campaign): void;
  onShown(focus: boolean): void;
}

/** The launcher in the page around this frame. Opened on its own, the frame is a page of its own and always shown. */
export class Host {
  page: Page | undefined;
  shown = !this.embedded;
  private unread = 0;
  private readonly origin: string;

  constructor(hostOrigin: string | null, private readonly events: HostEvents) {
    // A page without an origin of its own (a file, a sandbox) can only be addressed as "anyone"; nothing secret is said.
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

  private hear(event: MessageEvent): void {
    const message = messageFrom<ToFrame>(event, window.parent, this.origin);
    switch (message?.leadbot) {
      case 'page':
        this.page = message.page;
        this.events.onPage(message.campaign);
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
