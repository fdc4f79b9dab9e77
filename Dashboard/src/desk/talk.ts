import type { Line } from "../lead/lines";

export type Kind = "message" | "note";

/** Own words on their way; they stay until the transcript holds them. */
export type Outgoing = {
  /** The same for every attempt, so that the words stand there once. */
  key: string;
  kind: Kind;
  text: string;
  state: "sending" | "sent" | "failed";
  /** The last line that was known when they were written. */
  after?: string;
  /** The line that they became, once the server says so. */
  activityId?: string;
  why?: string;
};

/** What the transcript does not hold yet. A line may arrive before the answer to its own request does: then words, speaker and place tell. */
export function pendingOf(outgoing: Outgoing[], lines: Line[], me: string): Outgoing[] {
  const taken = new Set(outgoing.map(({ activityId }) => activityId));
  return outgoing.filter(({ activityId, after, kind, text }) => {
    if (activityId) return !lines.some(({ id }) => id === activityId);
    const from = after === undefined ? 0 : lines.findIndex(({ id }) => id === after) + 1;
    const speaker = kind === "note" ? "note" : "person";
    const own = lines.slice(from).find((line) => line.speaker === speaker && line.name === me && line.text === text && !taken.has(line.id));
    if (own) taken.add(own.id);
    return !own;
  });
}

/** What the visitor wrote since a moment. */
export const unreadOf = (lines: Line[], since: string): Line[] => lines.filter(({ speaker, at }) => speaker === "visitor" && at && Date.parse(at) > Date.parse(since));

/** "/note …" is a note here as it is in Teams: whoever writes it means no visitor. */
export function meant(kind: Kind, text: string): { kind: Kind; text: string } {
  const note = /^\/note\b\s*/i.exec(text.trim());
  return note ? { kind: "note", text: text.trim().slice(note[0].length) } : { kind, text: text.trim() };
}
