import { Button, Link } from "@fluentui/react-components";
import { ArrowUpRegular, OpenRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { useOutletContext } from "react-router";
import { useCounters, useLeads } from "../api/queries";
import { useRows } from "../keys/useRows";
import { useTitle } from "../look/useTitle";
import { prepareLead } from "../places/places";
import { ErrorNotice } from "../shell/ErrorNotice";
import type { ShellContext } from "../shell/Shell";
import { valueWords } from "../words/words";
import { Counters } from "./Counters";
import { LeadFilters } from "./LeadFilters";
import styles from "./LeadsPage.module.css";
import { LeadsEmpty } from "./LeadsEmpty";
import { LeadTable } from "./LeadTable";
import { Pager } from "./Pager";
import { TableSkeleton } from "./TableSkeleton";
import { Transfer } from "./Transfer";
import { useArrivals } from "./useArrivals";
import { useLeadFilter } from "./useLeadFilter";
import { usePlace } from "./usePlace";
import { useHand, useSteady } from "./useSteady";

/** All leads of a bot, newest first, with the counters; both follow what happens without a reload. */
export function LeadsPage() {
  const { bot } = useOutletContext<ShellContext>();
  const { filter, change, clear } = useLeadFilter();
  const place = usePlace();
  const counters = useCounters(bot);
  const leads = useLeads(bot, filter, place.after);
  const list = useRef<HTMLDivElement>(null);
  const hand = useHand(list);
  const items = leads.isPlaceholderData ? undefined : leads.data?.items;
  const steady = useSteady(leads.data?.items, leads.isPlaceholderData ? "before" : JSON.stringify([filter, place.after]), hand);
  const arrived = useArrivals(place.after ? undefined : items);
  const newest = items?.find((lead) => arrived.has(lead.id));
  const filtered = Object.keys(filter).length > 0;
  const move = useRows(list);
  useTitle("Leads");
  useEffect(() => void window.setTimeout(prepareLead, prepareMs), []);

  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>Leads</h1>
        <Transfer bot={bot} filter={filter} fields={[...new Set(items?.flatMap((lead) => Object.keys(lead.fields)))]} />
        <Link href="/" target="_blank" rel="noopener" className={styles.demo}>
          Demo site <OpenRegular aria-hidden />
        </Link>
      </div>
      <Counters numbers={counters.data} status={filter.status} choose={(status) => change({ status })} />
      <LeadFilters bot={bot} filter={filter} change={change} clear={clear} />
      <div className="hidden" role="status">
        {newest && `New lead: ${valueWords("name", newest.fields.name?.value) || "a visitor"}`}
      </div>
      <div ref={list} onKeyDown={move} className={styles.list}>
        {steady.held > 0 && (
          <Button className={styles.held} appearance="primary" shape="circular" icon={<ArrowUpRegular />} onClick={steady.release}>
            {steady.held === 1 ? "1 new lead" : `${steady.held} new leads`}
          </Button>
        )}
        {leads.error && !leads.data ? (
          <ErrorNotice error={leads.error} retry={() => void leads.refetch()} />
        ) : !steady.shown ? (
          <TableSkeleton />
        ) : steady.shown.length === 0 ? (
          <LeadsEmpty filtered={filtered || place.after !== undefined} clear={clear} />
        ) : (
          <>
            <LeadTable leads={steady.shown} arrived={arrived} stale={leads.isPlaceholderData} />
            <Pager shown={steady.shown.length} place={place} next={leads.data?.next} busy={leads.isPlaceholderData} />
          </>
        )}
      </div>
    </div>
  );
}

/** After the list itself is there: a lead's page is ready before the first click on one. */
const prepareMs = 1_500;
