const prefix = "leadbot.";

/** What this browser keeps for a person; nothing where it keeps nothing. */
export function recall(name: string): string | undefined {
  try {
    return window.localStorage.getItem(prefix + name) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(name: string, value: string | undefined): void {
  try {
    if (value === undefined) window.localStorage.removeItem(prefix + name);
    else window.localStorage.setItem(prefix + name, value);
  } catch {
    // A browser that stores nothing: the choice holds until the page is left.
  }
}
