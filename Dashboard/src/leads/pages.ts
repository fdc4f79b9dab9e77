import type { Facet } from "../api/model";

/** Pages with the folders above them, in the order of a site map: a filter by a folder holds all pages below it. */
export function withParents(pages: Facet[]): Facet[] {
  const all = new Map(pages.map(({ value, count }) => [value, count]));
  for (const { value } of pages) {
    const parts = value.split("/").filter(Boolean);
    for (let depth = 1; depth < parts.length; depth++) {
      const folder = `/${parts.slice(0, depth).join("/")}`;
      if (!all.has(folder)) all.set(folder, 0); // not known how many: a count of 0 is not shown
    }
  }
  return [...all].map(([value, count]) => ({ value, count })).sort((a, b) => a.value.localeCompare(b.value));
}
