import type { VisitorReach } from "../api/handoffs";
import styles from "./ChatLog.module.css";

const words: Record<string, string> = { pending: "On its way", sent: "Sent", delivered: "Delivered", read: "Read" };

/** What became of own words on a channel that they are sent to. A failure stays; a success is shown of the last alone. */
export function Delivered({ of, isLast }: { of: VisitorReach["deliveries"][number] | undefined; isLast: boolean }) {
  if (!of) return null;
  if (of.state === "failed") return <p className={styles.failed}>Not delivered{of.reason ? `: ${of.reason}` : ""}. The words are kept here.</p>;
  return isLast ? <p className={styles.sent}>{words[of.state] ?? of.state}</p> : null;
}
