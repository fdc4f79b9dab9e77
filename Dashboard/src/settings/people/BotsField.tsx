import { Checkbox, Field } from "@fluentui/react-components";
import { useBots } from "../../api/queries";
import styles from "../settings.module.css";

/** Every bot, or some of them. */
export function BotsField({ bots, set, fault, mayAll }: { bots: string[]; set: (bots: string[]) => void; fault?: string | undefined; mayAll: boolean }) {
  const known = useBots().data ?? [];
  const all = bots.includes("*");
  return (
    <Field label="Bots" validationMessage={fault}>
      <div className={styles.row} role="group" aria-label="Bots">
        {mayAll && <Checkbox label="Every bot" checked={all} onChange={(_, { checked }) => set(checked ? ["*"] : [])} />}
        {!all &&
          known.map(({ key, name }) => (
            <Checkbox key={key} label={name} checked={bots.includes(key)} onChange={(_, { checked }) => set(checked ? [...bots, key] : bots.filter((other) => other !== key))} />
          ))}
      </div>
    </Field>
  );
}
