import { useEffect, useSyncExternalStore } from "react";

/** A section that somebody is changing: what they began from, and where they are. */
export type Draft = { version: number; value: unknown };

// Drafts outlive their page: whoever looks at another page in between finds them as they left them.
const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();
let all: ReadonlyMap<string, Draft> = drafts;

const keyOf = (bot: string, section: string) => `${bot}/${section}`;

function changed(): void {
  all = new Map(drafts);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const useAll = () => useSyncExternalStore(subscribe, () => all);

export const useDraft = (bot: string, section: string): Draft | undefined => useAll().get(keyOf(bot, section));

export const useHasDraft = (bot: string, sections: string[]): boolean => {
  const found = useAll();
  return sections.some((section) => found.has(keyOf(bot, section)));
};

export function setDraft(bot: string, section: string, draft: Draft | undefined): void {
  if (draft) drafts.set(keyOf(bot, section), draft);
  else drafts.delete(keyOf(bot, section));
  changed();
}

/** Leaving the dashboard itself would lose them: the browser asks. */
export function useGuard(): void {
  const waiting = useAll().size > 0;
  useEffect(() => {
    if (!waiting) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [waiting]);
}
