import { Link } from "react-router";
import type { Handoff } from "../api/handoffs";
import { Ago, useNow } from "../words/Ago";
import { handoffWord } from "../words/words";
import { HandoffActions } from "./HandoffActions";
import { Asked } from "./Asked";
import styles from "./HandoffState.module.css";
import { acceptingOf, kindWords, stateWords, waited } from "./words";

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

type Props = { handoff: Handoff; who: string; owner: string; lead: string | undefined };

/** Where the handoff stands, in a sentence, with what can be done now. */
export function HandoffState({ handoff, who, owner, lead }: Props) {
  const now = useNow();
  const { state } = handoff;
  const isWaiting = state === "open" || state === "offered";
  return (
    <section className={styles.state} data-state={state} aria-label="Handoff">
      <div>
        <h2>
          {kindWords[handoff.kind]}: {handoffWord(handoff.reason)}
        </h2>
        <p>
          <strong>{isWaiting ? sentence(waited(handoff, now)) : stateWords[state] + (state === "accepted" ? ` by ${handoff.acceptedBy}` : "")}</strong>
          {!isWaiting && `, ${waited(handoff, now)}`}, for {owner}.
          {state === "closed" && (
            <>
              {" "}
              {handoff.closedReason} (<Ago at={handoff.closedAt ?? handoff.openedAt} />)
            </>
          )}
        </p>
        {isWaiting && handoff.assignment && <Asked of={handoff.assignment} />}
        {isWaiting && <p className={styles.note}>{acceptingOf(handoff.kind)}</p>}
        {lead && <Link to={`/leads/${lead}`}>The whole lead, with score, routing and history</Link>}
      </div>
      <HandoffActions bot={handoff.bot} handoff={handoff} who={who} />
    </section>
  );
}
