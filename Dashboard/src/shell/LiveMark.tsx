import type { Connection } from "../api/live";
import styles from "./LiveMark.module.css";

const words: Record<Connection, string> = { connecting: "Connecting…", live: "Live", down: "Reconnecting…" };
const reasons: Record<Connection, string> = {
  connecting: "Connecting for live changes",
  live: "Changes appear here by themselves",
  down: "The connection for live changes is lost and is being restored; what you see may be old",
};

export function LiveMark({ connection }: { connection: Connection }) {
  return (
    <span className={styles.mark} data-connection={connection} title={reasons[connection]} role="status">
      {/* All words stand in the same place, one of them visible: nothing moves when the state changes. */}
      <span className={styles.words}>
        {Object.entries(words).map(([key, word]) => (
          <span key={key} data-now={key === connection || undefined}>
            {word}
          </span>
        ))}
      </span>
      <span className={styles.dot} />
    </span>
  );
}
