import type { Language, Profile } from "./model";
import { NumberInput, TextInput } from "./inputs";
import styles from "./settings.module.css";
import { SettingsPage } from "./SettingsPage";
import { seconds, span } from "./spans";
import { useEditor, useSaving } from "./useEditor";

/** Who the bot is, and the limits of a conversation. */
export function ProfilePage() {
  const editor = useEditor<Profile>("Profile");
  const language = useEditor<Language>("Language");
  const saving = useSaving([editor]);
  const { value } = editor;
  const set = (change: Partial<Profile>) => value && editor.set({ ...value, ...change });
  const text = (key: "name" | "company" | "privacyUrl" | "pricesUrl" | "currency" | "country" | "answerHours", label: string, hint?: string) =>
    value && <TextInput label={label} hint={hint} value={value[key]} set={(next) => set({ [key]: next })} fault={saving.fault(key)} />;
  const others = (language.value?.locales ?? []).filter((locale) => locale !== language.value?.locale);

  return (
    <SettingsPage title="Name and limits" intro="Who the bot is to visitors, and how far a conversation goes." editors={[editor]} saving={saving}>
      {value && (
        <>
          <section className={styles.card}>
            <h2>The bot</h2>
            <div className={styles.two}>
              {text("name", "Name", "The name under which it introduces itself.")}
              {text("company", "Company")}
              {text("privacyUrl", "Privacy notice", "An address, or a path on this site such as /privacy.")}
              {text("pricesUrl", "Published prices", "An https address that visitors who ask for prices are shown; empty for none.")}
              {text("currency", "Currency of a bare “$”", "ISO 4217, such as USD.")}
              {text("country", "Country of phone numbers", "ISO 3166, such as US, where nothing else tells; empty for none.")}
            </div>
          </section>
          <section className={styles.card}>
            <h2>When colleagues answer</h2>
            {text("answerHours", "Hours", "As visitors are told it; empty says nothing.")}
            {others.map((locale) => (
              <TextInput
                key={locale}
                label={`Hours in “${locale}”`}
                value={value.answerHoursIn[locale] ?? ""}
                set={(next) => set({ answerHoursIn: { ...value.answerHoursIn, [locale]: next } })}
                fault={saving.fault(`AnswerHoursIn:${locale}`)}
              />
            ))}
          </section>
          <section className={styles.card}>
            <h2>Limits</h2>
            <div className={styles.two}>
              <NumberInput label="Most questions" min={3} max={20} hint="In one conversation, contact and consent included: 3 to 20." value={value.maxQuestions} set={(next) => set({ maxQuestions: next ?? 0 })} fault={saving.fault("MaxQuestions")} />
              <NumberInput label="“Just pass this on” from question" min={1} max={20} value={value.passOnFrom} set={(next) => set({ passOnFrom: next ?? 0 })} fault={saving.fault("PassOnFrom")} />
              <NumberInput
                label="Minutes of silence that settle a lead"
                min={1}
                value={Math.round((seconds(value.idleAfter) ?? 0) / 60)}
                set={(next) => set({ idleAfter: span((next ?? 0) * 60) })}
                fault={saving.fault("IdleAfter")}
              />
              <NumberInput
                label="The same on Telegram and WhatsApp"
                min={1}
                hint="In minutes. People answer there when they have time: 1440 is a day."
                value={Math.round((seconds(value.messengerIdleAfter) ?? 0) / 60)}
                set={(next) => set({ messengerIdleAfter: span((next ?? 0) * 60) })}
                fault={saving.fault("MessengerIdleAfter")}
              />
            </div>
          </section>
        </>
      )}
    </SettingsPage>
  );
}
