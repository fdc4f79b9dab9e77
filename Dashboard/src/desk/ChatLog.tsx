import { Button, Skeleton, SkeletonItem } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons";
import type { UseQueryResult } from "@tanstack/react-query";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Lead } from "../api/model";
import type { Delivery } from "../api/reach";
import type { Line } from "../lead/lines";
import { Message } from "../lead/Message";
import { evidenceOf } from "../quotes/quotes";
import { ErrorNotice } from "../shell/ErrorNotice";
import { dayOf } from "../words/time";
import { Arrival } from "./Arrival";
import styles from "./ChatLog.module.css";
import { OutgoingMessage } from "./OutgoingMessage";
import type { Outgoing } from "./talk";

const nearPx = 60;

type Props = {
  talk: UseQueryResult<Line[]>;
  lead: Lead | undefined;
  visitor: string;
  me: string;
  pending: Outgoing[];
  deliveries: Delivery[];
  again: (one: Outgoing) => void;
  /** Sends words again that the visitor's channel did not take; left out for who may not. */
  resend?: { mutate: (activityId: string) => void; isPending: boolean } | undefined;
  drop: (one: Outgoing) => void;
};

/** What was said, and own words on their way. It stays at its end, unless somebody reads further up. */
export function ChatLog({ talk, lead, visitor, me, pending, deliveries, again, resend, drop }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [isBehind, setBehind] = useState(false);
  const evidence = useMemo(() => (lead ? evidenceOf(lead) : []), [lead]);
  const lines = talk.data ?? [];
  const last = pending.at(-1)?.key ?? lines.at(-1)?.id;
  const toEnd = () => box.current?.scrollTo({ top: box.current.scrollHeight });

  useLayoutEffect(() => {
    if (atEnd.current || pending.length > 0) toEnd();
    else setBehind(true);
  }, [last]);
  // What comes and goes below it (the time that is left, what became of a message) must not push the newest words out of view.
  useLayoutEffect(() => {
    const sizes = new ResizeObserver(() => atEnd.current && toEnd());
    sizes.observe(box.current!);
    return () => sizes.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
  }, [deliveries]);
  const scrolled = () => {
    const { scrollTop, scrollHeight, clientHeight } = box.current!;
    atEnd.current = scrollHeight - scrollTop - clientHeight < nearPx;
    if (atEnd.current) setBehind(false);
  };

  const ownLast = lines.at(-1);
  return (
    <div className={styles.frame}>
      <div className={styles.log} ref={box} role="log" aria-label="Messages" tabIndex={0} onScroll={scrolled}>
        {talk.error && !talk.data ? (
          <ErrorNotice error={talk.error} retry={() => void talk.refetch()} />
        ) : talk.isPending ? (
          <Skeleton aria-label="Loading the conversation" className={styles.loading}>
            {[60, 40, 70, 45].map((width) => (
              <SkeletonItem key={width} size={36} style={{ width: `${width}%` }} />
            ))}
          </Skeleton>
        ) : (
          <>
            {lines.length + pending.length === 0 && <p className={styles.none}>Nothing was said yet.</p>}
            {lines.map((line, at) => {
              const before = lines[at - 1];
              const newDay = line.at && (!before?.at || dayOf(line.at) !== dayOf(before.at));
              return (
                <div key={line.id}>
                  {newDay && <p className={styles.day}>{dayOf(line.at!)}</p>}
                  <Message
                    line={line} evidence={evidence.filter(({ activityId }) => activityId === line.id)} shown={undefined} visitor={visitor}
                    follows={!newDay && before?.speaker === line.speaker && before.name === line.name}
                  />
                  <Arrival of={deliveries.find(({ activityId }) => activityId === line.id)} again={resend?.mutate} busy={resend?.isPending ?? false} />
                </div>
              );
            })}
            {pending.length === 0 && ownLast?.name === me && ownLast.speaker !== "visitor" && !deliveries.some(({ activityId }) => activityId === ownLast.id) && <p className={styles.sent}>{ownLast.speaker === "note" ? "Kept" : "Sent"}</p>}
            {pending.map((one) => (
              <OutgoingMessage key={one.key} of={one} me={me} again={() => again(one)} drop={() => drop(one)} />
            ))}
          </>
        )}
      </div>
      {isBehind && (
        <Button className={styles.behind} shape="circular" icon={<ArrowDownRegular />} onClick={toEnd}>
          New messages
        </Button>
      )}
    </div>
  );
}
