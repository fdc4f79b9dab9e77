import styles from "./QuoteButton.module.css";

/** The visitor's own words; a press leads to them in the conversation. */
export function QuoteButton({ quote, show, marked, label }: { quote: string; show: () => void; marked?: boolean; label: string }) {
  return (
    <button type="button" className={styles.quote} onClick={show} data-marked={marked || undefined} title="Show in the conversation" aria-label={`${label}: “${quote}”. Show in the conversation`}>
      <q>{quote}</q>
    </button>
  );
}
