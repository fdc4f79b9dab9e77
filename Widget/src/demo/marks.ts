import type { Claim } from './feed';

/** A stretch of a message; with the claim that stands on it, or without. */
export interface Stretch {
  text: string;
  claim?: Claim;
}

/** Cuts a message at the quotes of its claims. A quote that lies within another gets no mark of its own. */
export function stretches(text: string, claims: Claim[]): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const claim of [...claims].sort((one, other) => (one.offset ?? 0) - (other.offset ?? 0))) {
    const { quote, offset } = claim;
    if (!quote || offset === undefined || offset < at || text.slice(offset, offset + quote.length) !== quote) continue;
    if (offset > at) found.push({ text: text.slice(at, offset) });
    found.push({ text: quote, claim });
    at = offset + quote.length;
  }
  if (at < text.length) found.push({ text: text.slice(at) });
  return found;
}
