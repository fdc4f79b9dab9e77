import type { Lead } from "../api/model";
import { exact } from "../words/time";
import { outcomeWords, statusWords } from "../words/words";
import { Card } from "./Card";
import styles from "./HistoryCard.module.css";

/** What happened to the lead, newest first. */
export function HistoryCard({ lead: { history } }: { lead: Lead }) {
  if (history.length === 0) return null;
  return (
    <Card title="History">
      <ol className={styles.steps}>
        {history.toReversed().map(({ at, by, status, outcome, note }, index) => (
          <li key={at + index}>
            <span>
              {[status && `Status: ${statusWords[status]}`, outcome && `Bot: ${outcomeWords[outcome]}`, note].filter(Boolean).join(" – ")}
            </span>
            <span className={styles.when}>
              <time dateTime={at}>{exact(at)}</time> by {by}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
