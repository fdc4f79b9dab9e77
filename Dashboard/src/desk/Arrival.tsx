import type { Delivery } from "../api/reach";
import styles from "./ChatLog.module.css";

const words: Record<string, string> = { pending: "On its way", sent: "Sent", delivered: "Delivered", read: "Read", waiting: "Waits in the visitor’s chat", mailed: "Sent by e-mail", kept: "Waits in the visitor’s chat, not sent by e-mail" };

/** What became of a person's words on the visitor's channel. On web chat only of what the visitor left before seeing. */
export function Arrival({ of }: { of: Delivery | undefined }) {
  if (!of) return null;
  return of.state === "failed" ? (
    <p className={styles.lost} role="alert">Did not arrive{of.why ? `: ${of.why}` : "."}</p>
  ) : (
    <p className={styles.sent}>
      {words[of.state] ?? of.state}
      {of.state === "mailed" && of.why && ` to ${of.why}`}
      {["pending", "waiting", "kept"].includes(of.state) && of.why && ` (${of.why})`}
    </p>
  );
}
