export const count = (value: number | null | undefined): string => (value === undefined || value === null ? "–" : value.toLocaleString());

/** "12 %", "0.4 %", and "no data" where there was nothing to count of. */
export function percent(rate: number | null | undefined): string {
  if (rate === undefined || rate === null) return "no data";
  const digits = rate > 0 && rate < 0.1 ? 1 : 0;
  return rate.toLocaleString(undefined, { style: "percent", minimumFractionDigits: 0, maximumFractionDigits: digits });
}

/** "45 s", "3 min", "2 h 10 min", "1 d 4 h". */
export function duration(ms: number | null | undefined): string {
  if (ms === undefined || ms === null) return "no data";
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  const days = Math.floor(hours / 24);
  return hours % 24 ? `${days} d ${hours % 24} h` : `${days} d`;
}

/** At most so many steps and the start on an axis up to the largest value, round and whole: there is no half a conversation. */
export function wholeTicks(largest: number, steps: number): number[] {
  const rough = Math.max(1, largest / steps);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((nice) => nice * power >= rough) ?? 10);
  return Array.from({ length: Math.floor(largest / step) + 1 }, (_, place) => place * step);
}

/** The end of an axis that is cut into four: a number of which a quarter is whole. */
export const wholeTop = (values: number[]): number => Math.max(4, Math.ceil(Math.max(0, ...values) / 4) * 4);
