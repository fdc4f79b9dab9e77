import { Link } from "@fluentui/react-components";
import type { Mood, MoodPoint } from "../api/model";
import { moodWord } from "../words/words";
import styles from "./MoodLine.module.css";

/** How the visitor felt at first, at the lowest point and last; the words that say so lead to their message. */
export function MoodLine({ mood, show }: { mood: Mood | undefined | null; show: (key: string) => void }) {
  if (!mood) return null;
  return (
    <dl className={styles.mood}>
      <Point label="First" point={mood.start} />
      {mood.lowest.value < Math.min(mood.start.value, mood.last.value) && <Point label="Lowest" point={mood.lowest} show={() => show("mood")} />}
      <Point label="Last" point={mood.last} show={mood.last.activityId === mood.lowest.activityId ? () => show("mood") : undefined} />
    </dl>
  );
}

function Point({ label, point, show }: { label: string; point: MoodPoint; show?: () => void }) {
  const words = (point.words ?? []).map(({ text }) => `“${text}”`).join(", ");
  return (
    <div>
      <dt>{label}</dt>
      <dd data-mood={Math.sign(Math.round(point.value * 2))} title={point.value.toFixed(2)}>
        {moodWord(point.value)} {words && (show ? <Link as="button" inline onClick={show}>{words}</Link> : <span>{words}</span>)}
      </dd>
    </div>
  );
}
