import { Link } from "react-router";
import type { HandoffSummary, Lead } from "../api/model";
import { HandoffActions } from "../handoffs/HandoffActions";
import { kindWords } from "../handoffs/words";
import { Ago } from "../words/Ago";
import { handoffWord, humanise } from "../words/words";
import { Card, Facts } from "./Card";
import styles from "./HandoffCard.module.css";

const states: Record<HandoffSummary["state"], string> = {
  open: "Waiting in the queue", offered: "Offered to the owner", accepted: "Accepted", closed: "Closed", expired: "Nobody accepted in time",
};

/** Who acts next. */
export function HandoffCard({ lead: { bot, handoff }, who }: { lead: Pick<Lead, "bot" | "handoff">; who: string }) {
  if (!handoff) {
    return (
      <Card title="Handoff">
        <p className={styles.none}>None yet. A task opens as soon as need, contact and consent stand together; a transfer whenever the bot has to stop.</p>
      </Card>
    );
  }
  return (
    <Card title={<Link to={`/handoffs/${handoff.id}`}>Handoff: {kindWords[handoff.kind].toLowerCase()}</Link>} aside={<span className={styles.state} data-state={handoff.state}>{states[handoff.state]}</span>}>
      <Facts
        of={[
          ["Owner", <strong key="owner">{humanise(handoff.owner)}</strong>],
          ["Because", handoffWord(handoff.reason)],
          ["Accepted by", handoff.acceptedBy],
          ["Opened", <Ago key="opened" at={handoff.openedAt} />],
          ["First reply", handoff.firstReplyAt ? <Ago key="reply" at={handoff.firstReplyAt} /> : undefined],
        ]}
      />
      <div className={styles.actions}>
        <HandoffActions bot={bot} handoff={handoff} who={who} />
      </div>
    </Card>
  );
}
