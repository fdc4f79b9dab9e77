import { Button } from "@fluentui/react-components";
import type { Delivery } from "../api/reach";
import styles from "./ChatLog.module.css";

const words: Record<string, string> = { pending: "On its way", sent: "Sent", delivered: "Delivered", read: "Read", waiting: "Waits in the visitor’s chat", mailed: "Sent by e-mail", kept: "Waits in the visitor’s chat, not sent by e-mail" };

type Props = {
  of: Delivery | undefined;
  /** Sends it again; left out for who may not, or where nothing may be sent. */
  again?: ((activityId: string) => void) | undefined;
  busy?: boolean;
};

/** What became of a person's words on the visitor's channel. On web chat only of what the visitor left before seeing. */
export function Arrival({ of, again, busy }: Props) {
  if (!of) return null;
  return of.state === "failed" ? (
    <div className={styles.failed} role="alert">
      <span>Did not arrive{of.why ? `: ${of.why}` : "."}</span>
      {again && (
        <Button size="small" disabledFocusable={busy ?? false} onClick={() => again(of.activityId)}>
          Send again
        </Button>
      )}
    </div>
  ) : (
    <p className={styles.sent}>
      {words[of.state] ?? of.state}
      {of.state === "mailed" && of.why && ` to ${of.why}`}
      {["pending", "waiting", "kept"].includes(of.state) && of.why && ` (${of.why})`}
    </p>
  );
}
