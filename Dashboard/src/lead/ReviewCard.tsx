import { ShieldErrorRegular } from "@fluentui/react-icons";
import { Link } from "react-router";
import type { Lead } from "../api/model";
import { Ago } from "../words/Ago";
import { exact } from "../words/time";
import { humanise, reviewWords } from "../words/words";
import styles from "./ReviewCard.module.css";

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Why somebody must look before anything leaves the house, and what went differently. */
export function ReviewCard({ lead: { review, exceptions } }: { lead: Lead }) {
  if (review.length === 0 && exceptions.length === 0) return null;
  return (
    <section className={styles.card} aria-label="Review first">
      {review.length > 0 && <h2>{review.some(({ state }) => state === "open") ? "Review first" : "Reviewed"}</h2>}
      <ul>
        {review.map(({ reason, state, evidence }) => (
          <li key={reason} data-state={state}>
            <ShieldErrorRegular aria-hidden />
            <span>
              <strong>{reviewWords[reason]}</strong>
              {state !== "open" && ` (${state})`}
              {evidence && isId.test(evidence) && <Link to={`/leads/${evidence}`}>See the other lead</Link>}
              {evidence && !isId.test(evidence) && `: ${evidence}`}
            </span>
          </li>
        ))}
        {exceptions.map(({ kind, note, at, owner, dueAt }) => (
          <li key={kind + at} className={styles.note}>
            <span>
              <strong>{humanise(kind)}</strong>: {note} <Ago at={at} className={styles.when} />
              {dueAt && ` ${owner ?? "Somebody"} looks at it by ${exact(dueAt)}.`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
