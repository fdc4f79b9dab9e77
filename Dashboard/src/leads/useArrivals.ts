import { useEffect, useRef, useState } from "react";
import type { Lead } from "../api/model";

const shownMs = 6_000;

/** Ids of leads that came while the list was open: newer than everything that stood there when it was first read. */
export function useArrivals(leads: Lead[] | undefined): ReadonlySet<string> {
  const newest = useRef<string>(undefined);
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    if (!leads) return;
    const top = leads.reduce((latest, lead) => (lead.createdAt > latest ? lead.createdAt : latest), newest.current ?? "");
    const before = newest.current;
    newest.current = top;
    if (before === undefined) return;
    const fresh = leads.filter((lead) => lead.createdAt > before).map((lead) => lead.id);
    if (fresh.length === 0) return;
    setArrived((ids) => new Set([...ids, ...fresh]));
    window.setTimeout(() => setArrived((ids) => new Set([...ids].filter((id) => !fresh.includes(id)))), shownMs);
  }, [leads]);

  return arrived;
}
