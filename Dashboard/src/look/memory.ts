const prefix = "leadbot.";

type Place = "localStorage" | "sessionStorage";

/** What this browser keeps for a person, or this tab alone; nothing where it keeps nothing. */
export function recall(name: string, place: Place = "localStorage"): string | undefined {
  try {
    return window[place].getItem(prefix + name) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(name: string, value: string | undefined, place: Place = "localStorage"): void {
  try {
    if (value === undefined) window[place].removeItem(prefix + name);
    else window[place].setItem(prefix + name, value);
  } catch {
    // A browser that stores nothing: the choice holds until the page is left.
  }
}
