import { messageFrom, type ToFrame, type ToLauncher } from '../common/messages';
import type { Appearance } from './appearance';
import { Memory } from './memory';
import { onPathChange } from './pages';
import { frameAddress, type Settings } from './settings';
import { TeaserClock } from './teaser';
import { View } from './view';
import { countView } from './views';

/** How long the frame may take to say that it runs before the visitor is told. */
const patience = 15_000;

/** Draws the button, offers the chat, opens and closes it. Web Chat is not loaded and nothing stored before the visitor acts. */
export class Launcher {
  private readonly view = new View();
  private readonly memory: Memory;
  private readonly teaser: TeaserClock;
  private frame: HTMLIFrameElement | undefined;
  private ready = false;
  private focusWhenReady = false;
  private patienceTimer = 0;
  private pageTimer = 0;
  private seenPage = '';

  constructor(private readonly settings: Settings, private readonly appearance: Appearance) {
    this.memory = new Memory(settings.bot);
    this.view.dress(appearance);
    this.teaser = new TeaserClock(appearance.teaser, this.memory, this.view, () => this.count(true));
    this.view.say.addEventListener('click', () => this.open(true));
    this.view.no.addEventListener('click', () => this.teaser.end());
    this.view.button.addEventListener('click', () => (this.isOpen ? this.close() : this.open(true)));
    this.view.dismiss.addEventListener('click', () => this.close());
    this.view.retry.addEventListener('click', () => {
      this.focusWhenReady = true;
      this.load();
    });
    this.view.host.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      if (this.isOpen) this.close();
      else if (this.view.say.textContent) this.teaser.end();
    });
    addEventListener('message', event => this.hear(event));
  }

  attach(): void {
    document.body.append(this.view.host);
    this.viewed();
    onPathChange(() => this.viewed());
    // A page that comes back as it was left is viewed once more.
    addEventListener('pageshow', event => event.persisted && this.count(false));
    // On a phone the panel covers the page that the visitor just asked for, so there it waits for a tap.
    if (this.memory.wasOpen && !matchMedia('(max-width:520px),(max-height:480px)').matches) this.open(false);
  }

  private viewed(): void {
    this.count(false);
    this.teaser.page();
  }

  private count(teaser: boolean): void {
    if (this.appearance.views) countView(this.settings, teaser);
  }

  private get isOpen(): boolean {
    return !this.view.panel.hidden;
  }

  /** @param focus False when the chat opens by itself on the next page: what the visitor does there is not interrupted. */
  open(focus: boolean): void {
    this.focusWhenReady = focus;
    this.teaser.end();
    this.view.show(true);
    this.view.unread(0);
    this.memory.wasOpen = true;
    if (this.frame) this.tell({ leadbot: 'shown', focus });
    else this.load();
  }

  private close(): void {
    this.view.show(false);
    this.memory.wasOpen = false;
    this.tell({ leadbot: 'hidden' });
    this.view.button.focus();
  }

  private load(): void {
    this.frame?.remove();
    this.ready = false;
    this.view.state('loading');
    const frame = document.createElement('iframe');
    frame.title = 'Chat';
    frame.src = frameAddress(this.settings, location.origin);
    // A frame that was refused or not reached loads an error page, which cannot say that it is ready.
    frame.addEventListener('load', () => this.expectReady(1000));
    this.frame = frame;
    this.view.panel.prepend(frame);
    this.expectReady(patience);
  }

  private expectReady(within: number): void {
    clearTimeout(this.patienceTimer);
    if (this.ready) return;
    this.patienceTimer = window.setTimeout(() => {
      this.view.state('failed');
      if (this.isOpen && this.focusWhenReady) this.view.retry.focus();
    }, within);
  }

  private hear(event: MessageEvent): void {
    const message = messageFrom<ToLauncher>(event, this.frame?.contentWindow ?? null, this.settings.origin);
    if (message?.leadbot === 'ready') this.welcome(message.name);
    else if (message?.leadbot === 'close') this.close();
    else if (message?.leadbot === 'keep') this.memory.session = message.session;
    else if (message?.leadbot === 'unread' && !this.isOpen) this.view.unread(message.count);
  }

  private welcome(name: string): void {
    clearTimeout(this.patienceTimer);
    this.ready = true;
    this.view.state('ready');
    this.frame!.title = this.view.called(name);
    this.seenPage = '';
    this.tellPage();
    this.tell({ leadbot: 'kept', session: this.memory.session });
    // Single-page sites change their address without an event that can be relied on, so it is looked at.
    this.pageTimer ||= window.setInterval(() => this.tellPage(), 1000);
    this.tell(this.isOpen ? { leadbot: 'shown', focus: this.focusWhenReady } : { leadbot: 'hidden' });
  }

  /** Tells the frame which page the visitor is on, where it changed. */
  private tellPage(): void {
    const page = { url: location.href, title: document.title, referrer: document.referrer };
    const seen = page.url + '\n' + page.title;
    if (seen === this.seenPage) return;
    this.seenPage = seen;
    this.tell({ leadbot: 'page', page });
  }

  private tell(message: ToFrame): void {
    if (this.ready) this.frame!.contentWindow?.postMessage(message, this.settings.origin);
  }
}
