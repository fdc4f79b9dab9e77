import type { Campaign } from '../shared/page';

/** A conversation that this browser may come back to. */
export interface Session {
  conversationId: string;
  token: string;
  /** The bot was told that the visitor is here, and greeted. */
  joined?: boolean;
  /** What brought the visitor when the chat was first opened; later pages no longer show it. */
  campaign?: Campaign;
}

/** Keeps the session in our own origin's storage. Where the browser refuses storage it lives as long as the page. */
export class SessionStore {
  private readonly key: string;
  private current: Session | null;

  constructor(bot: string) {
    this.key = `leadbot:${bot}:conversation`;
    this.current = this.read();
  }

  get(): Session | null {
    return this.current;
  }

  set(session: Session): void {
    this.current = session;
    try {
      localStorage.setItem(this.key, JSON.stringify(session));
    } catch {
      // Storage is full or forbidden: the conversation goes on, it cannot be resumed after a reload.
    }
  }

  change(part: Partial<Session>): void {
    if (this.current) this.set({ ...this.current, ...part });
  }

  /** The conversation is gone for good: the next one starts afresh. */
  forget(): void {
    this.current = null;
    try {
      localStorage.removeItem(this.key);
    } catch {
      // As above.
    }
  }

  private read(): Session | null {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.key) ?? 'null');
      return isSession(kept) ? kept : null;
    } catch {
      return null;
    }
  }
}

export function isSession(value: unknown): value is Session {
  const session = value as Session | null;
  return typeof session === 'object' && session !== null && typeof session.conversationId === 'string' && typeof session.token === 'string';
}
