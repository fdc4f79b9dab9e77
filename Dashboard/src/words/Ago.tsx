import { useSyncExternalStore } from "react";
import { ago, exact } from "./time";

let now = Date.now();
const listeners = new Set<() => void>();
window.setInterval(() => {
  now = Date.now();
  for (const listener of listeners) listener();
}, 30_000);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The time to half a minute, one clock for the whole page. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);

/** A moment as people say it, with the exact time behind it. */
export function Ago({ at, className }: { at: string; className?: string }) {
  const time = useNow();
  return (
    <time dateTime={at} title={exact(at)} className={className}>
      {ago(at, Math.max(time, Date.parse(at)))}
    </time>
  );
}
