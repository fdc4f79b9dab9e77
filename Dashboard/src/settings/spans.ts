/** "1.02:30:00" in seconds; what is no time span stays undefined. */
export function seconds(span: string): number | undefined {
  const match = /^(?:(\d+)\.)?(\d{1,2}):(\d{2}):(\d{2})/.exec(span);
  if (!match) return undefined;
  const [days, hours, minutes, rest] = [match[1] ?? "0", match[2], match[3], match[4]].map(Number) as [number, number, number, number];
  return ((days * 24 + hours) * 60 + minutes) * 60 + rest;
}

/** Seconds as the settings write them. */
export function span(total: number): string {
  const whole = Math.max(0, Math.round(total));
  const two = (value: number) => String(value).padStart(2, "0");
  const days = Math.floor(whole / 86_400);
  const time = `${two(Math.floor(whole / 3600) % 24)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return days > 0 ? `${days}.${time}` : time;
}
