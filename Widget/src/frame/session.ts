import type { Campaign } from '../common/page';

/** A conversation that this browser may come back to. */
export interface Session {
  conversationId: string;
  token: string;
  /** The bot was told that the visitor is here, and greeted. */
  joined?: boolean;
  /** What brought the visitor when the chat was first opened; later pages no longer show it. */
  campaign?: Campaign;
}

/** Where a session is kept between two pages. */
export interface Keeper {
  read(): Promise<string | null>;
  write(session: string | null): void;
}

/** Keeps the session; the current one is always at hand. */
export class SessionStore {
  private current: Session | null = null;

  constructor(private readonly keeper: Keeper) {}

  async load(): Promise<void> {
    this.current = parseSession(await this.keeper.read());
  }

  get(): Session | null {
    return this.current;
  }

  set(session: Session): void {
    this.current = session;
    this.keeper.write(JSON.stringify(session));
  }

  change(part: Partial<Session>): void {
    if (this.current) this.set({ ...this.current, ...part });
  }

  /** The conversation is gone for good: the next one starts afresh. */
  forget(): void {
    this.current = null;
    this.keeper.write(null);
  }
}

export function parseSession(json: string | null): Session | null {
  try {
    const session = JSON.parse(json ?? 'null') as Session | null;
    const whole = typeof session?.conversationId === 'string' && typeof session.token === 'string';
    return whole ? session : null;
  } catch {
    return null;
  }
}

/** Our own origin's storage, or null where the browser refuses it, as some do for a frame in another site's page. */
export function ownKeeper(bot: string): Keeper | null {
  const key = `leadbot:${bot}:conversation`;
  try {
    const storage = window.localStorage;
    storage.getItem(key);
    return {
      read: () => Promise.resolve(storage.getItem(key)),
      write(session) {
        try {
          if (session === null) storage.removeItem(key);
          else storage.setItem(key, session);
        } catch {
          // Full: the conversation goes on, it cannot be resumed after a reload.
        }
      },
    };
  } catch {
    return null;
  }
}
