import { Button, Input, Select } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { Field } from "../model";
import styles from "../settings.module.css";
import { factNames, kindOf, parse, subjectWord, takesValue, testsOf, testWords, write } from "./conditions";

type Props = { text: string; fields: Field[]; set: (text: string) => void; remove?: () => void; fault?: string | undefined };

/** One condition, put together from what there is. */
export function ConditionRow({ text, fields, set, remove, fault }: Props) {
  const condition = parse(text);
  const names = [...new Set([...fields.map((field) => field.name), ...factNames])];
  const tests = testsOf(kindOf(condition.subject, fields));
  const choices = fields.find((field) => field.name === condition.subject)?.choices ?? [];
  const what = subjectWord(condition.subject);
  const choose = (subject: string) => {
    const fitting = testsOf(kindOf(subject, fields));
    set(write({ ...condition, subject, test: fitting.includes(condition.test) ? condition.test : "known", value: fitting.includes(condition.test) ? condition.value : "" }));
  };

  return (
    <div>
      <div className={styles.row} role="group" aria-label={`Condition: ${text}`}>
        <Select aria-label="What" className={styles.grow} value={condition.subject} onChange={(_, { value }) => choose(value)}>
          {!names.includes(condition.subject) && <option value={condition.subject}>{condition.subject || "…"}</option>}
          {names.map((name) => (
            <option key={name} value={name}>
              {subjectWord(name)}
            </option>
          ))}
        </Select>
        <Select aria-label={`How is ${what} tested`} value={condition.test} onChange={(_, { value }) => set(write({ ...condition, test: value }))}>
          {!tests.includes(condition.test) && <option value={condition.test}>{testWords(condition.test)}</option>}
          {tests.map((test) => (
            <option key={test} value={test}>
              {testWords(test)}
            </option>
          ))}
        </Select>
        {takesValue(condition.test) && (
          <Input aria-label={`Value of ${what}`} className={styles.grow} value={condition.value} placeholder={choices.join(", ")} onChange={(_, { value }) => set(write({ ...condition, value }))} />
        )}
        {remove && <Button appearance="subtle" icon={<DismissRegular />} aria-label={`Remove the condition on ${what}`} onClick={remove} />}
      </div>
      {fault && (
        <p className={styles.note} role="alert" style={{ color: "var(--colorPaletteRedForeground1)" }}>
          {fault}
        </p>
      )}
    </div>
  );
}
