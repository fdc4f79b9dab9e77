import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useOutletContext } from "react-router";
import { useHandoffCounters } from "../api/handoffs";
import { sessionQuery } from "../api/queries";
import { useKeys } from "../keys/keys";
import { useRows } from "../keys/useRows";
import { useTitle } from "../look/useTitle";
import { ErrorNotice } from "../shell/ErrorNotice";
import { Notice } from "../shell/Notice";
import type { ShellContext } from "../shell/Shell";
import { HandoffSection, Waiting } from "./HandoffSection";
import styles from "./HandoffsPage.module.css";
import { pressAction } from "./pressAction";
import { acceptingWords } from "./words";

/** What waits for people, longest first; then what people have in hand; then what is over. */
export function HandoffsPage() {
  const { bot } = useOutletContext<ShellContext>();
  const list = useRef<HTMLDivElement>(null);
  const counters = useHandoffCounters(bot, true);
  const me = useQuery(sessionQuery).data?.name ?? "";
  const move = useRows(list);
  const waiting = counters.data?.waiting ?? 0;
  useTitle(waiting > 0 ? `(${waiting}) Handoffs` : "Handoffs");
  useKeys({ a: () => pressAction("accept", list.current), x: () => pressAction("close", list.current) });

  return (
    <div className={styles.page} ref={list} onKeyDown={move}>
      <div className={styles.head}>
        <h1>Handoffs</h1>
        <p>{acceptingWords}</p>
      </div>
      {counters.error && !counters.data ? (
        <ErrorNotice error={counters.error} retry={() => void counters.refetch()} />
      ) : !counters.data ? (
        <Waiting rows={3} />
      ) : (
        <>
          {waiting === 0 && (
            <Notice
              icon={<CheckmarkCircleRegular />}
              title="Nobody waits"
              text="A handoff appears here, by itself, when the bot has to stop or when somebody can be followed up: need, contact and consent stand together."
            />
          )}
          <HandoffSection bot={bot} title="Waiting" filter={{ state: "open,offered", order: "oldest" }} count={waiting} />
          <HandoffSection bot={bot} title="Accepted by you" filter={{ state: "accepted", acceptedBy: me, order: "oldest" }} count={counters.data.mine} />
          <HandoffSection bot={bot} title="Accepted by colleagues" filter={{ state: "accepted", notAcceptedBy: me, order: "oldest" }} count={counters.data.others} />
          <HandoffSection bot={bot} title="Over" filter={{ state: "closed,expired" }} />
        </>
      )}
    </div>
  );
}
