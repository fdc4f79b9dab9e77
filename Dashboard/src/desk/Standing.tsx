import type { Handoff } from "../api/handoffs";
import { HandoffActions } from "../handoffs/HandoffActions";
import { acceptingOf, waited } from "../handoffs/words";
import { useNow } from "../words/Ago";
import { exact } from "../words/time";
import styles from "./Standing.module.css";

/** Why nobody writes here now, and what changes that. */
export function Standing({ handoff, who }: { handoff: Handoff; who: string }) {
  const now = useNow();
  const { state, acceptedBy, closedAt, closedReason } = handoff;
  const isWaiting = state === "open" || state === "offered";
  const words = isWaiting
    ? acceptingOf(handoff.kind)
    : state === "accepted"
      ? `${acceptedBy} accepted it and speaks with the visitor. You can read along.`
      : state === "closed"
        ? `Closed ${closedAt ? exact(closedAt) : ""}: ${closedReason}`
        : "Nobody accepted in time; the bot has the conversation again.";
  return (
    <div className={styles.standing} data-state={state}>
      <p>
        {isWaiting && <strong>{waited(handoff, now).replace(/^w/, "W")}. </strong>}
        {words}
      </p>
      {isWaiting && <HandoffActions bot={handoff.bot} handoff={handoff} who={who} onDesk />}
    </div>
  );
}
