import { Button, Link, Spinner } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { useOutletContext } from "react-router";
import { useCounters, useLeads } from "../api/queries";
import { useTitle } from "../look/useTitle";
import { ErrorNotice } from "../shell/ErrorNotice";
import type { ShellContext } from "../shell/Shell";
import { valueWords } from "../words/words";
import { Counters } from "./Counters";
import { LeadFilters } from "./LeadFilters";
import styles from "./LeadsPage.module.css";
import { LeadsEmpty } from "./LeadsEmpty";
import { LeadTable } from "./LeadTable";
import { TableSkeleton } from "./TableSkeleton";
import { useArrivals } from "./useArrivals";
import { useLeadFilter } from "./useLeadFilter";

/** All leads of a bot, newest first, with the counters; both follow what happens without a reload. */
export function LeadsPage() {
  const { bot } = useOutletContext<ShellContext>();
  const [filter, change] = useLeadFilter();
  const counters = useCounters(bot);
  const leads = useLeads(bot, filter);
  const items = useMemo(() => leads.data?.pages.flatMap((page) => page.items), [leads.data]);
  const arrived = useArrivals(leads.isPlaceholderData ? undefined : items);
  const newest = items?.find((lead) => arrived.has(lead.id));
  const filtered = Object.keys(filter).length > 0;
  useTitle("Leads");

  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>Leads</h1>
        <Link href="/" target="_blank" rel="noopener" className={styles.demo}>
          Demo site <OpenRegular aria-hidden />
        </Link>
      </div>
      <Counters numbers={counters.data} status={filter.status} choose={(status) => change({ status })} />
      <LeadFilters filter={filter} change={change} />
      <div className="hidden" role="status">
        {newest && `New lead: ${valueWords("name", newest.fields.name?.value) || "a visitor"}`}
      </div>
      {leads.error && !items ? (
        <ErrorNotice error={leads.error} retry={() => void leads.refetch()} />
      ) : !items ? (
        <TableSkeleton />
      ) : items.length === 0 ? (
        <LeadsEmpty filtered={filtered} clear={() => change({ status: undefined, outcome: undefined, channel: undefined, q: undefined })} />
      ) : (
        <>
          <LeadTable leads={items} arrived={arrived} stale={leads.isPlaceholderData} />
          <div className={styles.foot}>
            <span>
              {items.length.toLocaleString()} shown{leads.hasNextPage ? "" : ", that is all"}
            </span>
            {leads.hasNextPage && (
              <Button onClick={() => void leads.fetchNextPage()} disabledFocusable={leads.isFetchingNextPage} icon={leads.isFetchingNextPage ? <Spinner size="tiny" /> : undefined}>
                Show more
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
