import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { isDay, lastDays, today } from "./days";

export type Range = { from: string; to: string };
export type Chosen = { range: Range; days?: 7 | 30 | 90; channel?: string; page?: string; campaign?: string };
export type Change = { days?: 7 | 30 | 90; range?: Range; channel?: string; page?: string; campaign?: string };

/** What is looked at lives in the address: it can be shared, and the back button works. Days are UTC, as the server counts them. */
export function useRange(): [Chosen, (change: Change) => void] {
  const [search, setSearch] = useSearchParams();
  const chosen = useMemo<Chosen>(() => {
    const [from, to] = [search.get("from") ?? "", search.get("to") ?? ""];
    const days = Number(search.get("days"));
    const filter = Object.fromEntries(["channel", "page", "campaign"].flatMap((name) => (search.get(name) ? [[name, search.get(name)!]] : [])));
    if (isDay(from) && isDay(to) && from <= to) return { range: { from, to }, ...filter };
    const known = days === 7 || days === 90 ? days : 30;
    return { range: lastDays(known, today()), days: known, ...filter };
  }, [search]);

  const change = useCallback(
    ({ days, range, ...filter }: Change) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          if (days || range) for (const name of ["days", "from", "to"]) after.delete(name);
          if (days) after.set("days", String(days));
          if (range) for (const [name, value] of Object.entries(range)) after.set(name, value);
          for (const [name, value] of Object.entries(filter)) {
            if (value) after.set(name, value);
            else after.delete(name);
          }
          return after;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return [chosen, change];
}
