import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { Choice, AddButton, moved, replaced, without } from "../inputs";
import { useWords } from "../language/useWords";
import type { Field, Fields, Language } from "../model";
import styles from "../settings.module.css";
import { SettingsPage } from "../SettingsPage";
import { useEditor, useSaving } from "../useEditor";
import { FieldCard } from "./FieldCard";
import { TalkPreview } from "./TalkPreview";

/** What the bot asks, in which order and in which words. */
export function QuestionsPage() {
  const editor = useEditor<Fields>("Fields");
  const language = useEditor<Language>("Language");
  const saving = useSaving([editor, language]);
  const words = useWords(language);
  const [chosen, setLocale] = useState<string>();
  const locale = chosen && words.locales.includes(chosen) ? chosen : (words.locales[0] ?? "en");
  const fields = editor.value?.fields ?? [];
  const set = (next: Field[]) => editor.set({ fields: next });

  return (
    <SettingsPage
      title="Questions"
      intro="The fields that the bot fills, in the order in which it asks. What a visitor says at any time is taken for every field, so nobody is asked what they have told."
      editors={[editor, language]}
      saving={saving}
    >
      {words.locales.length > 1 && (
        <Choice label="Language of the words below" value={locale} options={words.locales.map((one): [string, string] => [one, one])} set={setLocale} />
      )}
      <div className={styles.sides}>
        <div className={styles.list}>
          {saving.fault("Fields") && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{saving.fault("Fields")}</MessageBarBody>
            </MessageBar>
          )}
          {fields.map((field, at) => (
            <FieldCard
              key={at}
              field={field}
              at={at}
              count={fields.length}
              words={words}
              locale={locale}
              saving={saving}
              set={(next) => set(replaced(fields, at, next))}
              move={(to) => set(moved(fields, at, to))}
              remove={() => set(without(fields, at))}
            />
          ))}
          <AddButton label="Add a field" add={() => set([...fields, { name: "", kind: "Text", ask: "Always", threshold: 0.6, choices: [] }])} />
        </div>
        <TalkPreview editors={[editor, language]} locale={locale} />
      </div>
    </SettingsPage>
  );
}
