import { ShieldErrorRegular } from "@fluentui/react-icons";
import { type MouseEvent, useEffect, useRef } from "react";
import { Link, NavigationType, useHref, useLocation, useNavigate, useNavigationType } from "react-router";
import type { Lead } from "../api/model";
import { OutcomeBadge, StatusBadge } from "../badges/badges";
import { Ago } from "../words/Ago";
import { channelWord, humanise, reviewWords, valueWords } from "../words/words";
import styles from "./LeadTable.module.css";
import { Score } from "./Score";

/** One row a lead; on a phone each row becomes a card. The name is the link; a click anywhere else in the row does the same. */
export function LeadTable({ leads, arrived, stale }: { leads: Lead[]; arrived: ReadonlySet<string>; stale: boolean }) {
  const table = useRef<HTMLTableElement>(null);
  const isBack = useNavigationType() === NavigationType.Pop;
  // Who comes back from a lead stands where they left.
  useEffect(() => {
    const row = isBack && opened ? table.current?.querySelector(`[data-lead="${CSS.escape(opened)}"]`) : undefined;
    opened = undefined;
    row?.querySelector<HTMLElement>("[data-open]")?.focus({ preventScroll: true });
    if (row && !inView(row)) row.scrollIntoView({ block: "center" });
  }, []);
  return (
    <table ref={table} className={styles.table} aria-busy={stale} data-stale={stale || undefined}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Company</th>
          <th scope="col">Need</th>
          <th scope="col">Bot says</th>
          <th scope="col">Sales status</th>
          <th scope="col">Owner</th>
          <th scope="col">Channel</th>
          <th scope="col" className={styles.right}>Score</th>
          <th scope="col" className={styles.right}>Came</th>
        </tr>
      </thead>
      <tbody>
        {leads.map((lead) => (
          <Row key={lead.id} lead={lead} arrived={arrived.has(lead.id)} />
        ))}
      </tbody>
    </table>
  );
}

/** The lead that was opened last from this list. */
let opened: string | undefined;

function inView(row: Element): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  return top >= 52 && bottom <= window.innerHeight;
}

function Row({ lead, arrived }: { lead: Lead; arrived: boolean }) {
  const { search } = useLocation();
  const go = useNavigate();
  const href = useHref(`/leads/${lead.id}`);
  const open = (event: MouseEvent) => {
    opened = lead.id;
    // The link does its own work, and who marks words to copy them does not want to leave.
    if ((event.target as Element).closest("a") || window.getSelection()?.toString()) return;
    if (event.ctrlKey || event.metaKey) window.open(href, "_blank", "noopener");
    else void go(`/leads/${lead.id}`, { state: { list: search } });
  };
  const value = (field: string) => valueWords(field, lead.fields[field]?.value);
  const reach = value("email") || value("phone");
  const reviews = lead.review.filter((review) => review.state === "open");
  const need = value("need") || lead.brief?.need;
  return (
    <tr className={styles.row} data-row data-arrived={arrived || undefined} data-lead={lead.id} onClick={open}>
      <td className={styles.name}>
        <Link to={`/leads/${lead.id}`} state={{ list: search }} data-open>{value("name") || reach || "No name yet"}</Link>
        <span className={styles.reach}>{value("name") ? reach : ""}</span>
      </td>
      <td className={styles.company} data-empty={!value("company") || undefined}>{value("company") || "–"}</td>
      <td className={styles.need} data-empty={!need || undefined}><span>{need || "–"}</span></td>
      <td className={styles.outcome}>
        <OutcomeBadge lead={lead} />
        {reviews.length > 0 && (
          <span className={styles.review} title={reviews.map(({ reason }) => reviewWords[reason]).join(", ")}>
            <ShieldErrorRegular aria-hidden />
            Review first
          </span>
        )}
      </td>
      <td className={styles.status}><StatusBadge status={lead.status} /></td>
      <td className={styles.owner}>{lead.routing?.owner ? humanise(lead.routing.owner) : "–"}</td>
      <td className={styles.channel}>{channelWord(lead.channel)}</td>
      <td className={styles.score}><Score points={Number(lead.score.points)} /></td>
      <td className={styles.came}><Ago at={lead.createdAt} /></td>
    </tr>
  );
}
