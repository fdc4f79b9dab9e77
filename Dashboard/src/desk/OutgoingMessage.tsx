import { Button } from "@fluentui/react-components";
import message from "../lead/Message.module.css";
import styles from "./ChatLog.module.css";
import type { Outgoing } from "./talk";

/** Own words before the transcript holds them: on their way, sent, or not sent and why. */
export function OutgoingMessage({ of, me, again, drop }: { of: Outgoing; me: string; again: () => void; drop: () => void }) {
  const isNote = of.kind === "note";
  return (
    <article className={message.message} data-speaker={isNote ? "note" : "person"} data-outgoing={of.state} aria-label={isNote ? `Note of ${me}` : me}>
      {isNote && <p className={message.who}>{me} · only colleagues see it</p>}
      <p className={message.text}>{of.text}</p>
      {of.state === "failed" ? (
        <div className={styles.failed} role="alert">
          <span>Not sent. {of.why}</span>
          <Button size="small" onClick={again}>
            Try again
          </Button>
          <Button size="small" appearance="subtle" onClick={drop}>
            Discard
          </Button>
        </div>
      ) : (
        <p className={styles.state}>{of.state === "sending" ? "Sending…" : isNote ? "Kept" : "Sent"}</p>
      )}
    </article>
  );
}
