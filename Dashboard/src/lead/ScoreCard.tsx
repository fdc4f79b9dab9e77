import type { Lead } from "../api/model";
import { Card } from "./Card";
import styles from "./ScoreCard.module.css";

/** The points, and every rule that gave some. */
export function ScoreCard({ score }: { score: Lead["score"] }) {
  return (
    <Card title="Score" aside={<span className={styles.points}><strong>{Number(score.points)}</strong> of 100</span>}>
      {score.reasons.length === 0 ? (
        <p className={styles.none}>No rule has fired yet.</p>
      ) : (
        <ul className={styles.reasons}>
          {score.reasons.map(({ rule, points }) => (
            <li key={rule}>
              <span>{rule}</span>
              <span className={styles.plus}>{Number(points) > 0 ? `+${points}` : points}</span>
            </li>
          ))}
        </ul>
      )}
      {typeof score.probability === "number" && <p className={styles.none}>Chance to convert, by the trained model: {Math.round(score.probability * 100)} %</p>}
    </Card>
  );
}
