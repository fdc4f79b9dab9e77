import { Button, Skeleton, SkeletonItem } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import type { Activity } from "../api/model";
import type { useTranscript } from "../api/queries";
import type { Evidence } from "../quotes/quotes";
import { dayOf } from "../words/time";
import { linesOf } from "./lines";
import { Message } from "./Message";
import styles from "./Transcript.module.css";

type Props = {
  transcript: ReturnType<typeof useTranscript>;
  evidence: Evidence[];
  shown: { key: string; count: number } | undefined;
  visitor: string;
};

/** The whole conversation; the words that prove something are marked, and the chosen ones are brought into view. */
export function Transcript({ transcript, evidence, shown, visitor }: Props) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!shown) return;
    const mark = box.current?.querySelector<HTMLElement>(`mark[data-of~="${CSS.escape(shown.key)}"]`);
    mark?.scrollIntoView({ block: "center", behavior: window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    mark?.focus({ preventScroll: true });
  }, [shown]);

  return (
    <section className={styles.pane} aria-label="Conversation">
      <h2>Conversation</h2>
      <div className={styles.scroll} ref={box} tabIndex={0} role="log" aria-label="Messages">
        {transcript.data ? (
          <Messages activities={transcript.data} evidence={evidence} shown={shown?.key} visitor={visitor} />
        ) : transcript.error ? (
          <div className={styles.failed} role="alert">
            <p>{transcript.error.message}</p>
            <Button onClick={() => void transcript.refetch()}>Try again</Button>
          </div>
        ) : (
          <Skeleton aria-label="Loading the conversation" className={styles.loading}>
            {[60, 40, 70, 45].map((width) => (
              <SkeletonItem key={width} size={36} style={{ width: `${width}%` }} />
            ))}
          </Skeleton>
        )}
      </div>
    </section>
  );
}

function Messages({ activities, evidence, shown, visitor }: { activities: Activity[]; evidence: Evidence[]; shown: string | undefined; visitor: string }) {
  const lines = useMemo(() => linesOf(activities), [activities]);
  if (lines.length === 0) return <p className={styles.none}>No messages.</p>;
  return lines.map((line, index) => {
    const newDay = line.at && dayOf(line.at) !== (index > 0 && lines[index - 1]!.at ? dayOf(lines[index - 1]!.at!) : undefined);
    return (
      <div key={line.id}>
        {newDay && <p className={styles.day}>{dayOf(line.at!)}</p>}
        <Message line={line} evidence={evidence.filter(({ activityId }) => activityId === line.id)} shown={shown} visitor={visitor} follows={!newDay && lines[index - 1]?.speaker === line.speaker} />
      </div>
    );
  });
}
