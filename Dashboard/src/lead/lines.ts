import type { Activity } from "../api/model";

export type Speaker = "visitor" | "bot" | "person" | "note";
export type Line = { id: string; speaker: Speaker; name: string | undefined; at: string | undefined; text: string; files: LineFile[] };
/** A file that was kept can be opened; of another there is only its name. */
export type LineFile = { name: string; url?: string };

/** What people wrote and the bot said; typing, events and other traffic of the protocol are left out. */
export function linesOf(activities: Activity[]): Line[] {
  return activities.flatMap((activity, index) => {
    const files = (activity.attachments ?? []).map(({ name, contentType, contentUrl }): LineFile => {
      const url = /\/v3\/directline\/attachments\/[0-9a-f]{48}$/.exec(contentUrl ?? "")?.[0];
      return { name: name ?? (contentType?.startsWith("application/vnd.microsoft.card") ? "Card" : (contentType ?? "File")), ...(url ? { url } : {}) };
    });
    const speaker = speakerOf(activity);
    const text = speaker === "bot" ? withoutMarkup(activity.text ?? "") : (activity.text ?? "");
    if (activity.type !== "message" || (!text && files.length === 0)) return [];
    return [{ id: activity.id ?? `line-${index}`, speaker, name: activity.from?.name ?? undefined, at: activity.timestamp ?? undefined, text, files }];
  });
}

/** The bot's approved texts hold links in Markdown. A visitor's words stay letter for letter: quotes are found by their offset. */
const withoutMarkup = (text: string): string => text.replace(/\[([^\]]+)\]\([^)\s]+\)/g, "$1");

function speakerOf(activity: Activity): Speaker {
  if (activity.from?.role !== "bot") return "visitor";
  const told = activity.channelData as { leadbot?: { speaker?: string } } | undefined;
  const speaker = told?.leadbot?.speaker;
  return speaker === "rep" ? "person" : speaker === "note" ? "note" : "bot";
}
