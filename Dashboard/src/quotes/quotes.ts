import type { Lead } from "../api/model";
import { fieldWord } from "../words/words";

/** Words of a visitor that prove something: a field's value, or consent. */
export type Evidence = { key: string; label: string; activityId: string; offset: number; quote: string };

/** A stretch of a message; `of` holds the keys of all evidence that it belongs to. */
export type Stretch = { text: string; start: number; of: string[] };

/** Everything of a lead that stands on the visitor's own words. */
export function evidenceOf(lead: Pick<Lead, "fields" | "consent" | "mood">): Evidence[] {
  const fields = Object.entries(lead.fields).flatMap(([field, answer]) => [
    ...said(field, field, answer),
    ...(answer.conflicting ?? []).flatMap((one, at) => said(keyOfConflict(field, at), field, one)),
  ]);
  return [...fields, ...said("consent", "consent", lead.consent), ...moodOf(lead.mood)];
}

/** The words of the lowest point, where the visitor was not well disposed. */
function moodOf(mood: Lead["mood"]): Evidence[] {
  const { value, activityId, words } = mood?.lowest ?? { value: 0, activityId: null, words: [] };
  return value > -0.25 ? [] : (words ?? []).flatMap(({ text, offset }) => said("mood", "mood", { quote: text, activityId, offset }));
}

type Quoted = { quote?: string | null; activityId?: string | null; offset?: number | null };

function said(key: string, field: string, { quote, activityId, offset }: Quoted): Evidence[] {
  return quote && activityId ? [{ key, label: fieldWord(field), activityId, offset: offset ?? 0, quote }] : [];
}

/** Names one of several values of a field that disagree. */
export const keyOfConflict = (field: string, at: number): string => `${field}/${at}`;

/**
 * Where a quote stands in a message, in UTF-16 units as the API counts and JavaScript too; undefined where it does not stand there.
 * A text that was masked or edited after the quote was taken may have moved it, so the nearest same words count.
 */
export function place(text: string, quote: string, offset: number): number | undefined {
  if (!quote) return undefined;
  if (text.startsWith(quote, offset)) return offset;
  let best: number | undefined;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (best === undefined || Math.abs(at - offset) < Math.abs(best - offset)) best = at;
  }
  return best;
}

/** Cuts a message into stretches, so that quotes that overlap are each marked whole. */
export function cut(text: string, evidence: Pick<Evidence, "key" | "quote" | "offset">[]): Stretch[] {
  const marks = evidence.flatMap(({ key, quote, offset }) => {
    const start = place(text, quote, offset);
    return start === undefined ? [] : [{ key, start, end: start + quote.length }];
  });
  const edges = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const start = edges[i]!;
    const end = edges[i + 1]!;
    const of = marks.filter((mark) => mark.start <= start && end <= mark.end).map((mark) => mark.key);
    stretches.push({ text: text.slice(start, end), start, of });
  }
  return stretches;
}
