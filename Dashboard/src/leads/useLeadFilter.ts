import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { filterNames, filterOf } from "../api/filters";
import type { LeadFilter } from "../api/model";

/** The list's filter lives in the address, so that it can be shared and the back button works. A change starts at the first page. */
export function useLeadFilter(): { filter: LeadFilter; change: (part: LeadFilter) => void; clear: () => void } {
  const [search, setSearch] = useSearchParams();
  const key = search.toString();
  const filter = useMemo(() => filterOf(new URLSearchParams(key)), [key]);

  const change = useCallback(
    (part: LeadFilter) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          after.delete("after");
          for (const [name, value] of Object.entries(part)) {
            if (value) after.set(name, value);
            else after.delete(name);
          }
          return after;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const clear = useCallback(() => change(Object.fromEntries(filterNames.map((name) => [name, undefined]))), [change]);
  return { filter, change, clear };
}
