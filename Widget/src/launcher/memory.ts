/**
 * Remembers in this tab that the chat stood open, so that the next page shows it again. Written only from the first
 * opening on; a browser that refuses storage just forgets.
 */
export class OpenMemory {
  private readonly key: string;

  constructor(bot: string) {
    this.key = `leadbot:${bot}:open`;
  }

  get wasOpen(): boolean {
    try {
      return sessionStorage.getItem(this.key) === '1';
    } catch {
      return false;
    }
  }

  set(open: boolean): void {
    try {
      if (open) sessionStorage.setItem(this.key, '1');
      else sessionStorage.removeItem(this.key);
    } catch {
      // Nothing to do: the chat still works, it only has to be opened again on the next page.
    }
  }
}
