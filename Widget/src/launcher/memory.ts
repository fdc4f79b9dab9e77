/**
 * What this tab remembers, from the visitor's first act on (they opened the chat or dismissed the teaser): that the chat stood
 * open, so that the next page shows it again; that it is not to be offered any more; and the conversation where the
 * browser lets our frame keep nothing. A browser that refuses storage just forgets.
 */
export class Memory {
  constructor(private readonly bot: string) {}

  get wasOpen(): boolean {
    return this.get('open') !== null;
  }

  set wasOpen(open: boolean) {
    this.set('open', open ? '1' : null);
  }

  get quiet(): boolean {
    return this.get('quiet') !== null;
  }

  set quiet(quiet: boolean) {
    this.set('quiet', quiet ? '1' : null);
  }

  get session(): string | null {
    return this.get('conversation');
  }

  set session(session: string | null) {
    this.set('conversation', session);
  }

  private get(name: string): string | null {
    try {
      return sessionStorage.getItem(`leadbot:${this.bot}:${name}`);
    } catch {
      return null;
    }
  }

  private set(name: string, value: string | null): void {
    try {
      if (value === null) sessionStorage.removeItem(`leadbot:${this.bot}:${name}`);
      else sessionStorage.setItem(`leadbot:${this.bot}:${name}`, value);
    } catch {
      // Nothing to do: the chat still works, it only does not come back by itself.
    }
  }
}
