import type { Handoff, HandoffLead, Verdict } from "../api/handoffs";
import { channelAddress } from "../lead/channelAddress";

export const stateWords: Record<Handoff["state"], string> = {
  open: "Waiting", offered: "Offered to the owner", accepted: "Accepted", closed: "Closed", expired: "Nobody accepted in time",
};

export const kindWords: Record<Handoff["kind"], string> = { transfer: "The bot stopped", task: "To follow up" };

/** What accepting does, and what it does not. */
export const acceptingWords =
  "Accepting makes it yours alone, and opens the chat on your desk. Once you speak with the visitor the bot is silent, until you close the handoff or give it back.";

/** The same of one handoff: where the bot stopped it hands over at once, where it goes on it stops at the first words. */
export const acceptingOf = (kind: Handoff["kind"]): string =>
  kind === "transfer"
    ? "Accepting makes it yours alone, and opens the chat. From then on the bot is silent, until you close the handoff. The visitor sees your words, not that you accepted."
    : "Accepting makes it yours alone, and opens the chat. The bot goes on answering until your first words to the visitor; then it is silent, until you close the handoff or give it back.";

/** What became of a handoff, as it stands at the start of its reason. */
export const endings = ["Meeting agreed", "Somebody follows up", "Answered", "Could not reach them", "Not for us", "Spam or a test", "Something else"] as const;

/** The same in the words that figures count. */
export const outcomeOf: Record<string, NonNullable<Verdict["outcome"]>> = {
  "Meeting agreed": "meeting", "Somebody follows up": "followUp", Answered: "answered", "Could not reach them": "noResponse", "Not for us": "notAFit",
  "Spam or a test": "other", "Something else": "other",
};

export const whoOf = (lead: Pick<HandoffLead, "name" | "email" | "phone" | "contact"> | undefined): string =>
  lead?.name || lead?.email || lead?.phone || channelAddress(lead?.contact) || "A visitor without a name";
export const firmOf = (lead: Pick<HandoffLead, "role" | "company"> | undefined): string => [lead?.role, lead?.company].filter(Boolean).join(", ");

const minute = 60_000;

/** A length of time as people say it: "under a minute", "12 min", "3 h 5 min", "2 days". */
export function lasting(ms: number): string {
  const minutes = Math.floor(ms / minute);
  if (minutes < 1) return "under a minute";
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  const days = Math.floor(hours / 24);
  return days === 1 ? "1 day" : `${days} days`;
}

/** How long somebody has waited for a person, or did. */
export function waited(handoff: Pick<Handoff, "openedAt" | "acceptedAt" | "closedAt">, now: number): string {
  const until = handoff.acceptedAt ?? handoff.closedAt;
  const length = lasting(Math.max(0, (until ? Date.parse(until) : now) - Date.parse(handoff.openedAt)));
  return until ? `waited ${length}` : `waiting ${length}`;
}
