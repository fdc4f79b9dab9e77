import { BotSparkleRegular } from "@fluentui/react-icons";
import type { Consent, Lead, LeadStatus } from "../api/model";
import { outcomeWords, statusWords } from "../words/words";
import styles from "./badges.module.css";

/** What the bot's rules decided. Never looks like {@link StatusBadge}: that one is set by people. */
export function OutcomeBadge({ lead: { outcome, channel } }: { lead: Pick<Lead, "outcome" | "channel"> }) {
  if (!outcome && channel === "import") return <span className={styles.outcome} data-outcome="running">Imported, no chat</span>;
  return (
    <span className={styles.outcome} data-outcome={outcome ?? "running"}>
      <BotSparkleRegular aria-hidden />
      {outcome ? `Bot: ${outcomeWords[outcome]}` : "Chat running"}
    </span>
  );
}

/** Where sales stands. */
export function StatusBadge({ status }: { status: LeadStatus }) {
  return (
    <span className={styles.status} data-status={status}>
      <span className={styles.dot} />
      {statusWords[status]}
    </span>
  );
}

const consents: Record<Consent["state"], string> = { granted: "May be contacted", refused: "Do not contact", unclear: "Consent unclear", none: "Consent not asked" };

/** Whether the person may be contacted at all. */
export function ConsentBadge({ state }: { state: Consent["state"] }) {
  return (
    <span className={styles.consent} data-consent={state}>
      {consents[state]}
    </span>
  );
}
