import { Link } from "react-router";
import type { Handoff } from "../api/handoffs";
import { waited } from "../handoffs/words";
import type { Line } from "../lead/lines";
import { Ago, useNow } from "../words/Ago";
import { handoffWord } from "../words/words";
import styles from "./DeskList.module.css";

const speakers: Record<Line["speaker"], string> = { visitor: "", bot: "Bot: ", person: "You: ", note: "Note: " };

type Props = { handoff: Handoff; who: string; chosen: boolean; last?: Line; unread?: number };

/** One conversation: who it is with, the last words or how long they wait, and what is unread. */
export function DeskRow({ handoff, who, chosen, last, unread = 0 }: Props) {
  const now = useNow();
  return (
    <li className={styles.row} data-row data-desk={handoff.id} data-unread={unread || undefined} aria-current={chosen || undefined}>
      <Link to={`/desk/${handoff.id}`} data-open>
        <span className={styles.who}>{who}</span>
        {last?.at ? <Ago at={last.at} className={styles.when} /> : <span className={styles.when}>{waited(handoff, now).replace(/^wait\w+ /, "")}</span>}
        <span className={styles.last}>{last ? speakers[last.speaker] + (last.text || (last.files[0]?.name ?? "")) : handoffWord(handoff.reason)}</span>
        {unread > 0 && (
          <span className={styles.unread}>
            {unread > 99 ? "99+" : unread}
            <span className="hidden"> unread</span>
          </span>
        )}
      </Link>
    </li>
  );
}
