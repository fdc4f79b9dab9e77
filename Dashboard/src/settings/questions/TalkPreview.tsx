import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useQuestions, type Proposal } from "../data";
import styles from "../settings.module.css";
import type { SectionEditor } from "../useEditor";
import { useSettled } from "../useSettled";

/** What the bot would ask a visitor who answers every question, by its real plan and words. */
export function TalkPreview({ editors, locale }: { editors: SectionEditor[]; locale: string }) {
  const proposals = useSettled(editors.map((editor) => editor.proposal).filter((one): one is Proposal => !!one));
  const preview = useQuestions(editors[0]!.bot, proposals ?? [], locale);

  return (
    <aside className={styles.card} aria-label="Preview">
      <h2>What the bot would ask</h2>
      {preview.error && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>As it stands this cannot be used yet: {preview.error.message}</MessageBarBody>
        </MessageBar>
      )}
      {preview.data && (
        <ol className={styles.talk} aria-live="polite" style={preview.error ? { opacity: 0.5 } : undefined}>
          <li>
            <p className={styles.says}>{preview.data.greeting.replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")}</p>
          </li>
          {preview.data.questions.map((question) => (
            <li key={question.field}>
              <p className={styles.says} data-asks={question.field}>
                {question.variations[0]}
              </p>
              {question.buttons.length > 0 && (
                <p className={styles.buttons}>
                  {question.buttons.map((button) => (
                    <span key={button}>{button}</span>
                  ))}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
      {preview.data && preview.data.form.length > 0 && (
        <p className={styles.note}>On web chat a form stands in the place of the contact questions: {preview.data.form.join(", ")} (* required).</p>
      )}
    </aside>
  );
}
