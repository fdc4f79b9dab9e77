import type { Delivery } from "../api/reach";
import styles from "./ChatLog.module.css";

const words: Record<string, string> = { pending: "On its way", sent: "Sent", delivered: "Delivered", read: "Read" };

/** What became of a person's words on the visitor's channel. Nothing on web chat, where what stands here has arrived. */
export function Arrival({ of }: { of: Delivery | undefined }) {
  if (!of) return null;
  return of.state === "failed" ? (
    <p className={styles.lost} role="alert">Did not arrive{of.why ? `: ${of.why}` : "."}</p>
  ) : (
    <p className={styles.sent}>
      {words[of.state] ?? of.state}
      {of.state === "pending" && of.why && ` (${of.why})`}
    </p>
  );
}
