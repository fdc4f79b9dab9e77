const day = 86_400_000;
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto", style: "short" });

/** "3 min ago" within a day, then the date; the year only where it is another one. */
export function ago(iso: string, now: number): string {
  const at = new Date(iso);
  const past = now - at.getTime();
  if (Number.isNaN(past)) return "";
  if (past < 45_000) return "just now";
  if (past < 3_600_000) return relative.format(-Math.round(past / 60_000), "minute");
  if (past < day) return relative.format(-Math.round(past / 3_600_000), "hour");
  const sameYear = at.getFullYear() === new Date(now).getFullYear();
  return at.toLocaleDateString(undefined, { day: "numeric", month: "short", ...(sameYear ? {} : { year: "numeric" }) });
}

export const exact = (iso: string): string => new Date(iso).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
export const clock = (iso: string): string => new Date(iso).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
export const dayOf = (iso: string): string => new Date(iso).toLocaleDateString(undefined, { weekday: "long", day: "numeric", month: "long" });

/** What the clock on the wall says where the visitor is, or nothing where the browser does not know the zone. */
export function timeIn(zone: string, now: number): string | undefined {
  try {
    return new Date(now).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit", timeZone: zone });
  } catch {
    return undefined;
  }
}
