import { AddButton, moved, NumberInput, replaced, TextInput, Tools, without } from "../inputs";
import type { Fields, Scoring, ScoringRule } from "../model";
import styles from "../settings.module.css";
import { SettingsPage } from "../SettingsPage";
import { useEditor, useSaving } from "../useEditor";
import { ConditionRow } from "./ConditionRow";
import { sentence } from "./conditions";
import { Trial } from "./Trial";

/** How many points a lead gets, and for what. */
export function ScoringPage() {
  const editor = useEditor<Scoring>("Scoring");
  const fields = useEditor<Fields>("Fields").value?.fields ?? [];
  const saving = useSaving([editor]);
  const rules = editor.value?.rules ?? [];
  const set = (next: ScoringRule[]) => editor.set({ rules: next });

  return (
    <SettingsPage title="Scoring" intro="Every rule that holds adds its points; the sum stays between 0 and 100. Each lead shows which rules gave what." editors={[editor]} saving={saving}>
      <ol className={styles.list}>
        {rules.map((rule, at) => (
          <li key={at}>
            <section className={styles.card} aria-label={`Rule ${rule.name || at + 1}`}>
              <header>
                <p className={styles.sentence}>
                  {rule.points > 0 ? "+" : ""}
                  {rule.points} if {sentence(rule.when)}
                </p>
                <Tools what={`rule ${rule.name}`} at={at} count={rules.length} move={(to) => set(moved(rules, at, to))} remove={() => set(without(rules, at))} />
              </header>
              <div className={styles.two}>
                <TextInput label="Name" value={rule.name} set={(name) => set(replaced(rules, at, { ...rule, name }))} fault={saving.fault(`Scoring:Rules:${at}:Name`)} />
                <NumberInput label="Points" min={-100} max={100} value={rule.points} set={(points) => set(replaced(rules, at, { ...rule, points: points ?? 0 }))} fault={saving.fault(`Scoring:Rules:${at}:Points`)} />
              </div>
              <ConditionRow text={rule.when} fields={fields} set={(when) => set(replaced(rules, at, { ...rule, when }))} fault={saving.fault(`Scoring:Rules:${at}:When`)} />
            </section>
          </li>
        ))}
      </ol>
      <AddButton label="Add a rule" add={() => set([...rules, { name: "", when: "need known", points: 5 }])} />
      <Trial editors={[editor]} />
    </SettingsPage>
  );
}
