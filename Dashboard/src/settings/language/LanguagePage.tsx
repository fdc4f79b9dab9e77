import { Badge, Button, Checkbox, Field, SearchBox, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useTexts } from "../data";
import { Choice, TextInput } from "../inputs";
import type { Language } from "../model";
import { textFault } from "../questions/FieldCard";
import { TalkPreview } from "../questions/TalkPreview";
import styles from "../settings.module.css";
import { SettingsPage } from "../SettingsPage";
import { useEditor, useSaving } from "../useEditor";
import { useWords } from "./useWords";

const most = 40;

/** Every word that the bot may say. */
export function LanguagePage() {
  const editor = useEditor<Language>("Language");
  const saving = useSaving([editor]);
  const files = useTexts(editor.bot).data;
  const words = useWords(editor);
  const [shown, setShown] = useState<string>();
  const [search, setSearch] = useState("");
  const [onlyOwn, setOnlyOwn] = useState(false);
  const { value } = editor;
  const locale = shown ?? value?.locale ?? "en";
  const needle = search.toLowerCase();
  const keys = words.keys(locale).filter((key) => (!onlyOwn || words.isOwn(locale, key)) && (key.toLowerCase().includes(needle) || words.get(locale, key).some((text) => text.toLowerCase().includes(needle))));
  const approve = (one: string, checked: boolean) =>
    value && editor.set({ ...value, locales: checked ? [...value.locales.filter((known) => known !== one), one] : value.locales.filter((known) => known !== one) });

  return (
    <SettingsPage
      title="Approved language"
      intro="The bot says nothing that does not stand here. A text of your own takes the place of the built-in one; a promise of prices, dates or fit is refused."
      editors={[editor]}
      saving={saving}
    >
      {value && files && (
        <>
          <section className={styles.card}>
            <h2>Languages</h2>
            <Field label="Approved for this bot" hint="A draft is spoken only after somebody has read it and ticks it here.">
              <div className={styles.row} role="group" aria-label="Approved languages">
                {files.items.map((file) => (
                  <Checkbox key={file.locale} checked={value.locales.includes(file.locale) || (value.locales.length === 0 && value.locale === file.locale)} label={`${file.locale}${file.approved ? "" : " (draft)"}`} onChange={(_, { checked }) => approve(file.locale, checked === true)} />
                ))}
              </div>
            </Field>
            <div className={styles.two}>
              <Choice label="Where the visitor’s is not approved" value={value.locale} options={words.locales.concat(value.locales).filter((one, at, all) => all.indexOf(one) === at).map((one): [string, string] => [one, one])} set={(next) => editor.set({ ...value, locale: next })} fault={saving.fault("Locale") ?? saving.fault("Locales")} />
              <TextInput label="Version of the consent question" hint="Kept with every consent: another wording needs another version." value={value.consentTextVersion} set={(next) => editor.set({ ...value, consentTextVersion: next })} fault={saving.fault("ConsentTextVersion")} />
            </div>
          </section>
          <section className={styles.card}>
            <header>
              <h2>Texts</h2>
              <div className={styles.row}>
                <Checkbox label="Only our own" checked={onlyOwn} onChange={(_, { checked }) => setOnlyOwn(checked === true)} />
                <SearchBox aria-label="Search the texts" placeholder="Search key or words" value={search} onChange={(_, data) => setSearch(data.value)} />
              </div>
            </header>
            <Choice label="Language of the texts" value={locale} options={files.items.map((file): [string, string] => [file.locale, file.locale])} set={setShown} />
            <p className={styles.note}>
              One wording a line; the bot picks one. Placeholders: {files.placeholders.map((name) => `{${name}}`).join(", ")}.
            </p>
            <div className={styles.list}>
              {keys.slice(0, most).map((key) => {
                const texts = words.get(locale, key);
                const isOwn = words.isOwn(locale, key);
                return (
                  <Field
                    key={key}
                    label={
                      <>
                        <code>{key}</code> {isOwn && <Badge appearance="tint">own</Badge>}
                      </>
                    }
                    validationMessage={textFault(saving, locale, key)}
                  >
                    <Textarea aria-label={key} resize="vertical" rows={Math.min(6, Math.max(2, texts.length))} value={texts.join("\n")} onChange={(_, data) => words.set(locale, { [key]: data.value === "" ? [""] : data.value.split("\n") })} />
                    {isOwn && (
                      <Button size="small" appearance="subtle" onClick={() => words.reset(locale, key)}>
                        Back to the built-in words
                      </Button>
                    )}
                  </Field>
                );
              })}
              {keys.length > most && <p className={styles.note}>{keys.length - most} more: search to narrow them down.</p>}
              {keys.length === 0 && <p className={styles.note}>No text fits.</p>}
            </div>
          </section>
          <TalkPreview editors={[editor]} locale={locale} />
        </>
      )}
    </SettingsPage>
  );
}
