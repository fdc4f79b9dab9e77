import type { Brief, Mood } from "../api/model";
import { fieldWord } from "../words/words";
import styles from "./BriefCard.module.css";
import { Card, Facts } from "./Card";
import { MoodLine } from "./MoodLine";

/** What to know before the first reply, on one screen. */
export function BriefCard({ brief, mood, show }: { brief: Brief | undefined | null; mood: Mood | undefined | null; show: (key: string) => void }) {
  if (!brief) return null;
  return (
    <Card title="Brief">
      <dl className={styles.first}>
        <div>
          <dt>Need</dt>
          <dd>{brief.need ? <q className={styles.said}>{brief.need}</q> : <span className={styles.none}>not said yet</span>}</dd>
        </div>
        <div>
          <dt>Unresolved question</dt>
          <dd>{brief.unresolvedQuestion ? <q className={styles.question}>{brief.unresolvedQuestion}</q> : <span className={styles.none}>none open</span>}</dd>
        </div>
      </dl>
      <p className={styles.summary}>{brief.summary}</p>
      <Facts
        of={[
          ["Urgency", brief.urgency ?? <span className={styles.none} key="urgency">nothing said</span>],
          ["Mood", brief.mood && <MoodLine mood={mood} show={show} key="mood" />],
          ["The bot answered", brief.answered.length > 0 && <List items={brief.answered} key="answered" />],
          ["Still missing", brief.missing.length > 0 ? brief.missing.map(fieldWord).join(", ") : <span className={styles.none} key="missing">nothing</span>],
          ["For the meeting", brief.agenda.length > 0 && <List items={brief.agenda} key="agenda" />],
        ].map(([label, value]) => [label as string, value || undefined])}
      />
      {brief.nextAction && (
        <p className={styles.next}>
          <span>Next</span>
          {brief.nextAction}
        </p>
      )}
    </Card>
  );
}

const List = ({ items }: { items: string[] }) => (
  <ul className={styles.list}>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
