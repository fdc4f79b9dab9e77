import type { Activity } from "../api/model";

export type Speaker = "visitor" | "bot" | "person";
export type Line = { id: string; speaker: Speaker; name: string | undefined; at: string | undefined; text: string; files: string[] };

/** What people wrote and the bot said; typing, events and other traffic of the protocol are left out. */
export function linesOf(activities: Activity[]): Line[] {
  return activities.flatMap((activity, index) => {
    const files = (activity.attachments ?? []).map(({ name, contentType }) => name ?? (contentType?.startsWith("application/vnd.microsoft.card") ? "Card" : (contentType ?? "File")));
    const text = activity.text ?? "";
    if (activity.type !== "message" || (!text && files.length === 0)) return [];
    return [{ id: activity.id ?? `line-${index}`, speaker: speakerOf(activity), name: activity.from?.name ?? undefined, at: activity.timestamp ?? undefined, text, files }];
  });
}

function speakerOf(activity: Activity): Speaker {
  if (activity.from?.role !== "bot") return "visitor";
  const told = activity.channelData as { leadbot?: { speaker?: string } } | undefined;
  return told?.leadbot?.speaker === "rep" ? "person" : "bot";
}
