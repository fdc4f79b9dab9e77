import { loadWebChat } from './bundle';
import type { SessionStore } from './session';
import { createChatStore, type StoreEvents, type VisitContext } from './store';
import { texts } from './texts';
import { cardColours, styleOptions } from './theme';
import { admit, isGone, NoToken, userOf } from './tokens';
import { watchTransport } from './transport';
import type { View } from './view';
import type { DirectLine, Store, WebChatGlobal } from './webchat';

export interface ChatSettings {
  base: string;
  bot: string;
  bundle: string;
  nonce: string;
  locale: string;
}

// Direct Line's connection status.
const online = 2;
const firstFatal = 3; // 3 the token expired, 4 failed to connect, 5 ended: the client does not come back from these

/** Pauses before a lost connection is built anew; after the last the visitor is asked. */
const pauses = [0, 2_000, 5_000, 15_000];
const connectPatience = 20_000;
const quietPatience = 3_000;

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const prefersStill = matchMedia('(prefers-reduced-motion: reduce)');

/** One conversation on the screen: connects, and connects again with the same transcript whenever the client gave up. */
export class Chat {
  private webChat: WebChatGlobal | undefined;
  private store: Store | undefined;
  private directLine: DirectLine | undefined;
  private subscription: { unsubscribe(): void } | undefined;
  private polling = false;
  private failures = 0;
  private busy = false;
  private connectTimer = 0;
  private quietTimer = 0;

  constructor(
    private readonly settings: ChatSettings,
    private readonly sessions: SessionStore,
    private readonly view: View,
    private readonly context: () => VisitContext,
    private readonly on: { online(): void; botMessage(): void },
  ) {
    watchTransport({ socketsChanged: (live, ever) => this.socketsChanged(live, ever), pollFailed: () => void this.recover() });
    for (const preference of [prefersDark, prefersStill]) preference.addEventListener('change', () => this.render());
  }

  /** Connects, or says why not. Called at the start, and by the visitor after that. */
  async start(): Promise<void> {
    this.failures = 0;
    this.view.starting();
    await this.connect();
  }

  say(text: string): void {
    this.store?.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } });
  }

  private async connect(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.subscription?.unsubscribe();
    try {
      const { base, bot, bundle } = this.settings;
      const [webChat, admission] = await Promise.all([loadWebChat(bundle), admit(base, bot, this.sessions.get())]);
      this.webChat = webChat;
      if (admission.resumed) this.sessions.change({ token: admission.token });
      else this.sessions.set({ conversationId: admission.conversationId, token: admission.token, campaign: this.context().campaign });
      const goesOn = admission.resumed && this.store !== undefined;
      if (!goesOn) this.store = createChatStore(webChat, this.storeEvents());
      this.follow(this.createDirectLine(webChat, admission.resumed, goesOn ? this.directLine?.watermark : undefined));
      this.render();
    } catch (error) {
      if (!(error instanceof NoToken)) throw error;
      this.view.fail(error.kind);
    } finally {
      this.busy = false;
    }
  }

  private createDirectLine(webChat: WebChatGlobal, resumed: boolean, watermark: string | undefined): DirectLine {
    const { conversationId, token } = this.sessions.get()!;
    const options = { domain: `${this.settings.base}v3/directline`, token, webSocket: !this.polling };
    // Without a stream address the client fetches the conversation itself and then renews its token too.
    // An empty watermark asks for the whole transcript.
    return webChat.createDirectLine(resumed
      ? { ...options, conversationId, watermark: watermark ?? '' }
      : { ...options, conversationStartProperties: { locale: this.settings.locale } });
  }

  private follow(directLine: DirectLine): void {
    this.directLine = directLine;
    clearTimeout(this.connectTimer);
    this.connectTimer = window.setTimeout(() => void this.recover(), connectPatience);
    this.subscription = directLine.connectionStatus$.subscribe(status => {
      if (status === online) {
        clearTimeout(this.connectTimer);
        this.view.ready();
        this.on.online();
      } else if (status >= firstFatal) {
        void this.recover();
      }
    });
  }

  private async recover(): Promise<void> {
    if (this.busy) return;
    this.subscription?.unsubscribe();
    clearTimeout(this.connectTimer);
    const pause = pauses[this.failures++];
    if (pause === undefined) {
      this.view.fail('unreachable');
      return;
    }
    this.busy = true;
    await new Promise(resume => setTimeout(resume, pause));
    const session = this.sessions.get();
    // The first failure may be an expired token alone. When it happens again, a conversation that is gone is let go.
    if (this.failures > 1 && session && (await isGone(this.settings.base, session))) this.sessions.forget();
    this.busy = false;
    await this.connect();
  }

  private socketsChanged(live: boolean, ever: boolean): void {
    clearTimeout(this.quietTimer);
    if (live) {
      this.view.notice(null);
    } else if (!ever && !this.polling) {
      this.polling = true;
      void this.connect();
    } else if (!this.polling) {
      this.quietTimer = window.setTimeout(() => this.view.notice(texts.reconnecting), quietPatience);
    }
  }

  private storeEvents(): StoreEvents {
    return {
      context: this.context,
      joined: () => this.sessions.get()?.joined === true,
      onJoined: () => this.sessions.change({ joined: true }),
      onBotMessage: this.on.botMessage,
      onActivity: () => {
        this.failures = 0;
        const token = this.directLine?.token;
        if (token && token !== this.sessions.get()?.token) this.sessions.change({ token });
      },
    };
  }

  private render(): void {
    if (!this.webChat || !this.store) return;
    this.webChat.renderWebChat({
      directLine: this.directLine,
      store: this.store,
      nonce: this.settings.nonce,
      locale: this.settings.locale,
      userID: userOf(this.sessions.get()!.token),
      styleOptions: styleOptions(prefersStill.matches),
      adaptiveCardsHostConfig: cardColours(),
    }, this.view.chat);
  }
}
