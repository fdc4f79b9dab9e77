import { useSyncExternalStore } from "react";
import { ApiError } from "../api/client";
import { sayOnHandoff } from "../api/handoffs";
import { queries } from "../api/queries";
import { recall, remember } from "../look/memory";
import type { Kind, Outgoing } from "./talk";
import { talkQuery } from "./talkQuery";

const none: Outgoing[] = [];
const all = new Map<string, Outgoing[]>();
const lanes = new Map<string, Promise<void>>();
const listeners = new Set<() => void>();
const place = (handoff: string) => `desk.outgoing.${handoff}`;

/** Own words of a handoff that are on their way or failed. They outlive the page: what was on its way when it was left may be sent again. */
export const useOutgoing = (handoff: string): Outgoing[] =>
  useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => of(handoff),
  );

function of(handoff: string): Outgoing[] {
  let here = all.get(handoff);
  if (!here) all.set(handoff, (here = kept(handoff)));
  return here;
}

function kept(handoff: string): Outgoing[] {
  try {
    const found = JSON.parse(recall(place(handoff), "sessionStorage") ?? "[]") as Outgoing[];
    return found.length === 0 ? none : found.map((one) => (one.state === "sending" ? { ...one, state: "failed", why: "The page was left before it arrived." } : one));
  } catch {
    return none;
  }
}

function set(handoff: string, now: Outgoing[]): void {
  all.set(handoff, now);
  remember(place(handoff), now.length > 0 ? JSON.stringify(now) : undefined, "sessionStorage");
  for (const listener of listeners) listener();
}

const change = (handoff: string, key: string, to: Partial<Outgoing>) => set(handoff, of(handoff).map((one) => (one.key === key ? { ...one, ...to } : one)));

export function send(bot: string, handoff: string, kind: Kind, text: string, after: string | undefined): void {
  const one: Outgoing = { key: crypto.randomUUID(), kind, text, state: "sending", ...(after ? { after } : {}) };
  set(handoff, [...of(handoff), one]);
  deliver(bot, handoff, one);
}

export function retry(bot: string, handoff: string, one: Outgoing): void {
  change(handoff, one.key, { state: "sending" });
  deliver(bot, handoff, one);
}

export const discard = (handoff: string, keys: string[]): void => set(handoff, of(handoff).filter(({ key }) => !keys.includes(key)));

// Nothing goes again by itself: whoever wrote it may have called the visitor meanwhile.
const whyOf = (error: Error): string => (error instanceof ApiError && error.status === 0 ? "LeadBot cannot be reached; your words are kept here." : error.message);

// One after the other: they arrive in the order in which they were written.
function deliver(bot: string, handoff: string, { key, kind, text }: Outgoing): void {
  const attempt = async () => {
    try {
      const { activityId } = await sayOnHandoff(bot, handoff, kind, key, text);
      change(handoff, key, { state: "sent", activityId });
      void queries.invalidateQueries({ queryKey: talkQuery(bot, handoff).queryKey });
    } catch (error) {
      change(handoff, key, { state: "failed", why: whyOf(error as Error) });
      void queries.invalidateQueries({ queryKey: ["bot", bot, "handoffs"] });
    }
  };
  lanes.set(handoff, (lanes.get(handoff) ?? Promise.resolve()).then(attempt));
}
