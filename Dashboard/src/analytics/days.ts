const dayMs = 86_400_000;

const iso = (at: Date): string => at.toISOString().slice(0, 10);

/** The day in UTC, which is how figures count days. */
export const today = (): string => iso(new Date());

export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && iso(new Date(text)) === text;

/** So many days, the last one included. */
export const lastDays = (count: number, to: string): { from: string; to: string } => ({ from: iso(new Date(Date.parse(to) - (count - 1) * dayMs)), to });

export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;

export const dayWord = (day: string): string => new Date(day).toLocaleDateString(undefined, { day: "numeric", month: "short", timeZone: "UTC" });
