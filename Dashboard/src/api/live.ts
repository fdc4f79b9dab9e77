import { useEffect, useState } from "react";
import { hearTyping } from "../desk/typing";
import { queries } from "./queries";

export type Connection = "connecting" | "live" | "down";

// "ready" and "ping" tell nothing new; "counters" follows every batch of changes.
const events = ["lead", "handoff", "destination", "reply", "counters", "resync"];
const settleMs = 120;
/** However many leads come in, what is shown is read again once in this time. */
const restMs = 1_000;
const longestRetryMs = 30_000;

/**
 * Follows a bot's events. They are hints without content: whatever they name, what this page shows of the bot is read again.
 * A connection that comes back reads again too, since hints were missed meanwhile.
 */
export function useLive(bot: string | undefined): Connection {
  const [connection, setConnection] = useState<Connection>("connecting");
  useEffect(() => (bot ? follow(bot, setConnection) : undefined), [bot]);
  return connection;
}

function follow(bot: string, tell: (connection: Connection) => void): () => void {
  let source: EventSource | undefined;
  let reread: number | undefined;
  let retry: number | undefined;
  let failures = 0;
  let opened = false;
  let last = 0;

  const refresh = () => {
    const wait = Math.max(settleMs, last + restMs - performance.now());
    reread ??= window.setTimeout(() => {
      reread = undefined;
      last = performance.now();
      void queries.invalidateQueries({ queryKey: ["bot", bot] });
    }, wait);
  };

  const open = () => {
    source = new EventSource(`/api/v1/bots/${encodeURIComponent(bot)}/events`);
    source.onopen = () => {
      failures = 0;
      tell("live");
      if (opened) refresh();
      opened = true;
    };
    source.onerror = () => {
      tell("down");
      // The browser reconnects by itself after a lost connection, but never after an answer that was no stream.
      if (source?.readyState !== EventSource.CLOSED) return;
      void queries.invalidateQueries({ queryKey: ["session"] });
      retry = window.setTimeout(open, Math.min(longestRetryMs, 1000 * 2 ** failures++));
    };
    for (const name of events) source.addEventListener(name, refresh);
    source.addEventListener("typing", ({ data }) => hearTyping((JSON.parse(String(data)) as { id?: string }).id ?? ""));
  };

  open();
  return () => {
    source?.close();
    window.clearTimeout(reread);
    window.clearTimeout(retry);
  };
}
