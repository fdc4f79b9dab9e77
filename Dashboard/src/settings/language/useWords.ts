import { useTexts } from "../data";
import type { Language, Wordings } from "../model";
import type { Editor } from "../useEditor";

export type Words = {
  /** The locales that the bot speaks, as its settings name them. */
  locales: string[];
  /** All keys of the language file, and of the bot's own texts. */
  keys: (locale: string) => string[];
  get: (locale: string, key: string) => string[];
  isOwn: (locale: string, key: string) => boolean;
  set: (locale: string, changes: Record<string, string[]>) => void;
  reset: (locale: string, key: string) => void;
};

/** A bot's words: its own where it has some, else the language file's. */
export function useWords(editor: Editor<Language>): Words {
  const files = useTexts(editor.bot).data?.items ?? [];
  const language = editor.value;
  const fileOf = (locale: string) => files.find((file) => file.locale === locale) ?? files.find((file) => locale.startsWith(`${file.locale}-`));
  const short = (locale: string) => fileOf(locale)?.locale ?? locale;
  const ofFile = (locale: string, key: string) => fileOf(locale)?.texts.find((text) => text.key === key)?.variations;
  const own = (locale: string) => language?.texts[short(locale)] ?? {};
  const put = (locale: string, texts: Record<string, string[]>) => {
    if (!language) return;
    const all: Wordings = { ...language.texts, [short(locale)]: texts };
    if (Object.keys(texts).length === 0) delete all[short(locale)];
    editor.set({ ...language, texts: all });
  };

  return {
    locales: language ? [language.locale, ...language.locales.filter((locale) => locale !== language.locale)] : [],
    keys: (locale) => [...new Set([...(fileOf(locale)?.texts.map((text) => text.key) ?? []), ...Object.keys(own(locale))])].sort(),
    get: (locale, key) => own(locale)[key] ?? ofFile(locale, key) ?? [],
    isOwn: (locale, key) => key in own(locale),
    set: (locale, changes) => {
      const texts = { ...own(locale) };
      for (const [key, variations] of Object.entries(changes)) {
        // What says the same as the file is the file's again.
        if (JSON.stringify(variations) === JSON.stringify(ofFile(locale, key)) || (variations.length === 0 && !ofFile(locale, key))) delete texts[key];
        else texts[key] = variations;
      }
      put(locale, texts);
    },
    reset: (locale, key) => {
      const { [key]: _, ...texts } = own(locale);
      put(locale, texts);
    },
  };
}
