import { useSyncExternalStore } from "react";
import { recall, remember } from "../look/memory";

const most = 100;
const listeners = new Set<() => void>();
let seen = read();

function read(): Record<string, string> {
  try {
    return JSON.parse(recall("desk.seen") ?? "{}") as Record<string, string>;
  } catch {
    return {};
  }
}

function tell(): void {
  for (const listener of listeners) listener();
}

// Another tab of the same browser reads along.
window.addEventListener("storage", ({ key }) => {
  if (!key?.endsWith("desk.seen")) return;
  seen = read();
  tell();
});

/** Up to which moment each conversation was read in this browser, by handoff. */
export const useSeen = (): Record<string, string> =>
  useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => seen,
  );

export function see(handoff: string, at: string): void {
  if (seen[handoff] && Date.parse(seen[handoff]) >= Date.parse(at)) return;
  const others = Object.entries(seen).filter(([key]) => key !== handoff);
  seen = Object.fromEntries([...others.slice(1 - most), [handoff, at]]);
  remember("desk.seen", JSON.stringify(seen));
  tell();
}
