/** True where the path fits one of the patterns, in which `*` stands for any letters; always where there is none. */
export function fits(path: string, patterns: string[]): boolean {
  return patterns.length === 0 || patterns.some(pattern => new RegExp(`^${bare(pattern).replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`, 'i').test(bare(path)));
}

const bare = (path: string): string => path.replace(/(.)\/$/, '$1');

/** The Navigation API as far as we use it; not every browser has it. */
interface Navigation extends EventTarget {
  readonly currentEntry: { index: number } | null;
  entries(): { url: string | null }[];
}

const navigation = (globalThis as { navigation?: Navigation }).navigation;

/** Calls back where a single-page site goes to another path without a load. */
export function onPathChange(changed: () => void): void {
  let path = location.pathname;
  const look = () => {
    if (path === location.pathname) return;
    path = location.pathname;
    changed();
  };
  if (navigation) navigation.addEventListener('currententrychange', look);
  else setInterval(look, 1000);
}

/**
 * The pages of this site that the visitor came through in this tab, and the one that led here. The browser knows them
 * anyway, so that nothing has to be stored.
 */
export function pagesBefore(): string[] {
  const index = navigation?.currentEntry?.index ?? 0;
  const addresses = [...(navigation?.entries().slice(0, index).map(entry => entry.url) ?? []), document.referrer];
  return addresses.filter(address => address?.startsWith(location.origin + '/')).map(address => new URL(address!).pathname);
}
