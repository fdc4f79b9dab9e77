import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import type { LeadFilter } from "../api/model";
import { outcomeWords, statusWords } from "../words/words";

const names = ["status", "outcome", "channel", "q"] as const;

/** The list's filter lives in the address, so that it can be shared and the back button works. */
export function useLeadFilter(): [LeadFilter, (change: LeadFilter) => void] {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => {
    const given: Record<string, string> = {};
    for (const name of names) {
      const value = search.get(name);
      if (value) given[name] = value;
    }
    if (given.status && !(given.status in statusWords)) delete given.status;
    if (given.outcome && !(given.outcome in outcomeWords)) delete given.outcome;
    return given as LeadFilter;
  }, [search]);

  const change = useCallback(
    (part: LeadFilter) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
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
  return [filter, change];
}
