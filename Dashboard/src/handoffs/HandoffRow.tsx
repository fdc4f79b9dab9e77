import type { MouseEvent } from "react";
import { Link, useNavigate } from "react-router";
import type { Handoff, HandoffLead } from "../api/handoffs";
import { ConsentBadge } from "../badges/badges";
import { useNow } from "../words/Ago";
import { exact } from "../words/time";
import { channelWord, handoffWord } from "../words/words";
import { HandoffActions } from "./HandoffActions";
import styles from "./HandoffRow.module.css";
import { firmOf, kindWords, stateWords, waited, whoOf } from "./words";

type Props = { handoff: Handoff; lead: HandoffLead | undefined; owner: string };

/** Who waits for what and since when: enough to decide whether to take it. */
export function HandoffRow({ handoff, lead, owner }: Props) {
  const now = useNow();
  const go = useNavigate();
  const { state } = handoff;
  const firm = firmOf(lead);
  const open = (event: MouseEvent) => {
    if ((event.target as Element).closest("a, button, [role=dialog], [role=menu]") || window.getSelection()?.toString()) return;
    void go(`/handoffs/${handoff.id}`, { state: { list: "" } });
  };
  return (
    <li className={styles.row} data-row data-handoff={handoff.id} data-state={state} data-kind={handoff.kind} onClick={open}>
      <div className={styles.what}>
        <p className={styles.marks}>
          <span className={styles.kind}>{kindWords[handoff.kind]}</span>
          <span>{handoffWord(handoff.reason)}</span>
          <time dateTime={handoff.openedAt} title={`Since ${exact(handoff.openedAt)}`} className={styles.waited}>
            {waited(handoff, now)}
          </time>
        </p>
        <h3>
          <Link to={`/handoffs/${handoff.id}`} state={{ list: "" }} data-open>
            {whoOf(lead)}
          </Link>
          {firm && <span className={styles.firm}>{firm}</span>}
        </h3>
        {lead?.unresolvedQuestion && (
          <p className={styles.question}>
            <span className={styles.label}>Unresolved</span> <q>{lead.unresolvedQuestion}</q>
          </p>
        )}
        {(lead?.summary || lead?.need) && <p className={styles.brief}>{lead.summary ?? lead.need}</p>}
        <p className={styles.facts}>
          {lead && <ConsentBadge state={lead.consent} />}
          {lead?.reviewFirst && <span className={styles.review}>Review first</span>}
          <span>For {owner}</span>
          {lead && <span>{channelWord(lead.channel)}</span>}
          {handoff.acceptedBy && <span>Accepted by {handoff.acceptedBy}</span>}
          {(state === "closed" || state === "expired") && <span>{state === "closed" ? `${stateWords.closed}: ${handoff.closedReason}` : stateWords.expired}</span>}
        </p>
      </div>
      <HandoffActions bot={handoff.bot} handoff={handoff} who={whoOf(lead)} />
    </li>
  );
}
