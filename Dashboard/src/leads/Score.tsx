import styles from "./Score.module.css";

/** Points of 100, as a number and as a length. */
export function Score({ points }: { points: number }) {
  return (
    <span className={styles.score} title={`${points} of 100 points`}>
      <meter className={styles.bar} min={0} max={100} value={points} aria-hidden />
      {points}
    </span>
  );
}
