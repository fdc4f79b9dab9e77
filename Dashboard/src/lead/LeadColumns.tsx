import { type ReactNode, useMemo, useState } from "react";
import type { Lead } from "../api/model";
import { useTranscript } from "../api/queries";
import { evidenceOf } from "../quotes/quotes";
import { valueWords } from "../words/words";
import styles from "./LeadPage.module.css";
import { Transcript } from "./Transcript";

/** On a phone one of the two is shown at a time. */
const panes = [
  ["details", "Details"],
  ["conversation", "Conversation"],
] as const;
type Pane = (typeof panes)[number][0];

/** What cards need to lead to the visitor's words. */
export type Showing = { show: (key: string) => void; marked: string | undefined };

/** Cards on one side, the conversation on the other; a quote in a card leads to its words. */
export function LeadColumns({ lead, cards }: { lead: Lead; cards: (showing: Showing) => ReactNode }) {
  const transcript = useTranscript(lead.bot, lead.id);
  const evidence = useMemo(() => evidenceOf(lead), [lead]);
  const [pane, setPane] = useState<Pane>("details");
  // The count makes a second press on the same field lead to its words again.
  const [shown, setShown] = useState<{ key: string; count: number }>();
  const show = (key: string) => {
    setPane("conversation");
    setShown((before) => ({ key, count: (before?.count ?? 0) + 1 }));
  };

  return (
    <>
      <div className={styles.tabs} role="group" aria-label="Show">
        {panes.map(([key, word]) => (
          <button key={key} type="button" aria-pressed={pane === key} onClick={() => setPane(key)}>
            {word}
          </button>
        ))}
      </div>
      <div className={styles.columns} data-pane={pane}>
        <div className={styles.details}>{cards({ show, marked: shown?.key })}</div>
        <Transcript transcript={transcript} evidence={evidence} shown={shown} visitor={valueWords("name", lead.fields.name?.value) || "Visitor"} />
      </div>
    </>
  );
}
