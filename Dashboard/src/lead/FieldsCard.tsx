import type { FieldAnswer } from "../api/model";
import { exact } from "../words/time";
import { keyOfConflict } from "../quotes/quotes";
import { fieldWord, inOrder, valueWords } from "../words/words";
import { Card } from "./Card";
import styles from "./FieldsCard.module.css";
import { QuoteButton } from "./QuoteButton";

type Props = { fields: Record<string, FieldAnswer>; marked: string | undefined; show: (field: string) => void };

/** Every field: its value beside the words that say it, or in plain view that there is none and why. */
export function FieldsCard({ fields, marked, show }: Props) {
  const names = inOrder(Object.keys(fields));
  const wasSaid = names.length === 0 || names.some((name) => fields[name]!.by !== "import" && fields[name]!.by !== "person");
  const answered = names.filter((name) => fields[name]!.state === "answered").length;
  return (
    <Card title={wasSaid ? "What the visitor said" : "What is known"} aside={<span className={styles.count}>{answered} of {names.length} known</span>}>
      {names.length === 0 && <p className={styles.count}>Nothing yet.</p>}
      <dl className={styles.fields}>
        {names.map((name) => (
          <Field key={name} name={name} answer={fields[name]!} marked={marked} show={show} />
        ))}
      </dl>
    </Card>
  );
}

const without = { open: "Not said yet", unknown: "Unknown", declined: "Declined to say", notAsked: "Not asked", answered: "" };

function Field({ name, answer, marked, show }: { name: string; answer: FieldAnswer; marked: string | undefined; show: (key: string) => void }) {
  const label = fieldWord(name);
  const { state, quote, by, confidence, enteredBy, at } = answer;
  const conflicting = answer.conflicting ?? [];
  return (
    <div className={styles.field} data-state={state} data-field={name}>
      <dt>{label}</dt>
      <dd>
        <span className={styles.value}>{state === "answered" ? valueWords(name, answer.value) : conflicting.length > 0 ? "Unknown: the visitor said both" : without[state]}</span>
        {conflicting.map((one, at) => {
          const key = keyOfConflict(name, at);
          return (
            <span key={key}>
              {valueWords(name, one.value)} {one.quote && <QuoteButton quote={one.quote} show={() => show(key)} marked={marked === key} label={label} />}
            </span>
          );
        })}
        {quote && answer.activityId ? (
          <QuoteButton quote={quote} show={() => show(name)} marked={marked === name} label={label} />
        ) : (
          state === "answered" && (
            <span className={styles.entered}>
              {by === "import" ? "Imported" : "Entered"}
              {enteredBy && ` by ${enteredBy}`}
              {at && `, ${exact(at)}`}
            </span>
          )
        )}
        {by === "confirmed" && <span className={styles.note} title="The bot proposed the value, and the visitor agreed in these words">agreed to the bot's proposal</span>}
        {state === "answered" && typeof confidence === "number" && confidence < 0.8 && <span className={styles.note}>{Math.round(confidence * 100)} % sure</span>}
      </dd>
    </div>
  );
}
