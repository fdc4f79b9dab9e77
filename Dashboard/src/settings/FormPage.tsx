import { MessageBar, MessageBarBody, Switch } from "@fluentui/react-components";
import { fieldWord } from "../words/words";
import { Choice } from "./inputs";
import type { Fields, Form, FormField } from "./model";
import styles from "./settings.module.css";
import { SettingsPage } from "./SettingsPage";
import { useEditor, useSaving } from "./useEditor";

const many = 4;
const words: Record<FormField, string> = { Off: "Off", Optional: "Optional", Required: "Required" };
const own = ["name", "email", "phone", "company"] as const;

/** The contact step as a form on channels that have forms. */
export function FormPage() {
  const editor = useEditor<Form>("Form");
  const fields = useEditor<Fields>("Fields");
  const saving = useSaving([editor]);
  const { value } = editor;
  const more = (fields.value?.fields ?? []).filter((field) => field.ask !== "Never").map((field) => field.name).filter((name) => !(own as readonly string[]).includes(name));
  const shown = value ? [...own.map((name) => value[name]), ...Object.values(value.others)].filter((one) => one !== "Off").length : 0;

  return (
    <SettingsPage
      title="Lead form"
      intro="On web chat and in Teams the contact step may be one form instead of questions one by one. A visitor may always type instead; on other channels it stays with questions."
      editors={[editor]}
      saving={saving}
    >
      {value && (
        <>
          <section className={styles.card}>
            <Switch label="Show the form in the contact step" checked={value.enabled} onChange={(_, { checked }) => editor.set({ ...value, enabled: checked })} />
            <div className={styles.two}>
              {own.map((name) => (
                <Choice<FormField> key={name} label={fieldWord(name)} value={value[name]} options={words} set={(next) => editor.set({ ...value, [name]: next })} fault={saving.fault(`Form:${name}`)} />
              ))}
            </div>
            {shown > many && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>
                  The form shows {shown} fields. Beyond {many}, fewer visitors send it: ask for the rest in the conversation.
                </MessageBarBody>
              </MessageBar>
            )}
          </section>
          {more.length > 0 && (
            <section className={styles.card}>
              <h2>Other fields</h2>
              <div className={styles.two}>
                {more.map((name) => (
                  <Choice<FormField>
                    key={name}
                    label={fieldWord(name)}
                    value={value.others[name] ?? "Off"}
                    options={words}
                    fault={saving.fault(`Form:Others:${name}`)}
                    set={(next) => {
                      const { [name]: _, ...others } = value.others;
                      editor.set({ ...value, others: next === "Off" ? others : { ...others, [name]: next } });
                    }}
                  />
                ))}
              </div>
            </section>
          )}
        </>
      )}
    </SettingsPage>
  );
}
