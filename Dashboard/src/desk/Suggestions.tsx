import { useSuggestions } from "../api/handoffs";
import styles from "./Composer.module.css";

type Props = { bot: string; handoff: string; question: string; take: (text: string) => void };

/** Approved answers that may fit what the visitor said last. A click fills the composer; nothing is sent by it. */
export function Suggestions({ bot, handoff, question, take }: Props) {
  const found = useSuggestions(bot, handoff, question).data ?? [];
  if (found.length === 0) return null;
  return (
    <div className={styles.suggestions} role="group" aria-label="Approved answers">
      {found.map(({ key, question: answers, text }) => (
        <button key={key} type="button" title={text} onClick={() => take(text)}>
          {answers}
        </button>
      ))}
    </div>
  );
}
