import { useLocation, useSearchParams } from "react-router";

type Trail = { trail?: (string | null)[] };

/** Which page of the list is shown: `after` in the address. The way that led here is kept with the entry of the browser's history. */
export function usePlace(): { after: string | undefined; first: () => void; newer: (() => void) | undefined; older: (next: string) => void } {
  const [search, setSearch] = useSearchParams();
  const trail = (useLocation().state as Trail | null)?.trail ?? [];
  const after = search.get("after") ?? undefined;
  const show = (place: string | null | undefined, way: (string | null)[]) => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (place) next.set("after", place);
        else next.delete("after");
        return next;
      },
      { state: { trail: way } },
    );
    window.scrollTo(0, 0);
  };
  return {
    after,
    first: () => show(undefined, []),
    newer: after && trail.length > 0 ? () => show(trail.at(-1), trail.slice(0, -1)) : undefined,
    older: (next) => show(next, [...trail, after ?? null]),
  };
}
