import { handoffWord, outcomeWords } from "../../words/words";
import { AddButton, Choice, moved, NumberInput, replaced, TextInput, Tools, without } from "../inputs";
import type { Fields, Outcome, Owners, Review, Routing, RoutingRule } from "../model";
import styles from "../settings.module.css";
import { SettingsPage } from "../SettingsPage";
import { useEditor, useSaving } from "../useEditor";
import { ConditionRow } from "./ConditionRow";
import { ruleSentence } from "./conditions";
import { Trial } from "./Trial";

const outcomes: Record<Outcome, string> = { qualified: outcomeWords.qualified, unqualified: outcomeWords.unqualified, nurture: outcomeWords.nurture, none: outcomeWords.none };
const reasons = ["pricing", "custom_scope", "legal", "emergency", "guarantee", "human_request", "frustrated", "repeated", "sensitive", "complaint"];

/** Which lead is what, and whose. */
export function RoutingPage() {
  const editor = useEditor<Routing>("Routing");
  const fields = useEditor<Fields>("Fields").value?.fields ?? [];
  const owners = useEditor<Owners>("Owners").value ?? {};
  const review = useEditor<Review>("Review");
  const saving = useSaving([editor, review]);
  const { value } = editor;
  const rules = value?.rules ?? [];
  const set = (next: RoutingRule[]) => value && editor.set({ ...value, rules: next });
  const ownerChoices = Object.entries(owners).map(([key, owner]): [string, string] => [key, owner.name || key]);
  const named = (current: string) => (current in owners ? ownerChoices : [[current, current] as [string, string], ...ownerChoices]);

  return (
    <SettingsPage
      title="Routing"
      intro="The first rule that holds decides. Spam, escalations and support come before the rules; the last rule is for every other lead."
      editors={[editor, review]}
      saving={saving}
    >
      {value && (
        <>
          <ol className={styles.list}>
            {rules.map((rule, at) => (
              <li key={at}>
                <section className={styles.card} aria-label={`Rule ${rule.name || at + 1}`}>
                  <header>
                    <p className={styles.sentence}>
                      {at + 1}. {ruleSentence(rule.when, outcomes[rule.outcome] ?? rule.outcome)}
                    </p>
                    <Tools what={`rule ${rule.name}`} at={at} count={rules.length} move={(to) => set(moved(rules, at, to))} remove={() => set(without(rules, at))} />
                  </header>
                  <div className={styles.two}>
                    <TextInput label="Name" hint="Stands on every lead that it decides." value={rule.name} set={(name) => set(replaced(rules, at, { ...rule, name }))} fault={saving.fault(`Routing:Rules:${at}:Name`)} />
                    <Choice<Outcome> label="The lead is" value={rule.outcome} options={outcomes} set={(outcome) => set(replaced(rules, at, { ...rule, outcome }))} fault={saving.fault(`Routing:Rules:${at}:Outcome`)} />
                  </div>
                  {rule.when.map((text, place) => (
                    <ConditionRow
                      key={place}
                      text={text}
                      fields={fields}
                      fault={saving.fault(`Routing:Rules:${at}:When:${place}`)}
                      set={(next) => set(replaced(rules, at, { ...rule, when: replaced(rule.when, place, next) }))}
                      remove={() => set(replaced(rules, at, { ...rule, when: without(rule.when, place) }))}
                    />
                  ))}
                  {saving.fault(`Routing:Rules:${at}:When`) && <p className={styles.note}>{saving.fault(`Routing:Rules:${at}:When`)}</p>}
                  <AddButton label="Add a condition" add={() => set(replaced(rules, at, { ...rule, when: [...rule.when, "need known"] }))} />
                </section>
              </li>
            ))}
          </ol>
          <AddButton label="Add a rule" add={() => set([...rules.slice(0, -1), { name: "", outcome: "nurture", when: ["need known"] }, ...rules.slice(-1)])} />
          <Trial editors={[editor]} />
          {review.value && (
            <section className={styles.card}>
              <h2>A person looks first</h2>
              <div className={styles.two}>
                <NumberInput label="At a budget from" min={1} hint="In whole units of whatever currency was said." value={review.value.highValueBudget} set={(next) => review.set({ ...review.value!, highValueBudget: next ?? 0 })} fault={saving.fault("Review:HighValueBudget")} />
                <NumberInput label="At a company from … people" min={1} value={review.value.highValuePeople} set={(next) => review.set({ ...review.value!, highValuePeople: next ?? 0 })} fault={saving.fault("Review:HighValuePeople")} />
              </div>
            </section>
          )}
          <section className={styles.card}>
            <h2>Owners</h2>
            <p className={styles.note}>A lead goes to the owner of its service. These take the others.</p>
            <div className={styles.two}>
              <Choice label="Without a service" value={value.intakeOwner} options={named(value.intakeOwner)} set={(intakeOwner) => editor.set({ ...value, intakeOwner })} fault={saving.fault("Routing:IntakeOwner")} />
              <Choice label="Support" value={value.supportOwner} options={named(value.supportOwner)} set={(supportOwner) => editor.set({ ...value, supportOwner })} fault={saving.fault("Routing:SupportOwner")} />
              <Choice label="Existing customers" value={value.customerOwner} options={named(value.customerOwner)} set={(customerOwner) => editor.set({ ...value, customerOwner })} fault={saving.fault("Routing:CustomerOwner")} />
            </div>
            <p className={styles.note}>When the bot stopped for a reason, whatever the service:</p>
            <div className={styles.two}>
              {reasons.map((reason) => (
                <Choice
                  key={reason}
                  label={handoffWord(reason)}
                  value={value.escalationOwners[reason] ?? ""}
                  options={[["", "By service"], ...ownerChoices]}
                  fault={saving.fault(`Routing:EscalationOwners:${reason}`)}
                  set={(owner) => {
                    const { [reason]: _, ...rest } = value.escalationOwners;
                    editor.set({ ...value, escalationOwners: owner ? { ...rest, [reason]: owner } : rest });
                  }}
                />
              ))}
            </div>
          </section>
        </>
      )}
    </SettingsPage>
  );
}
