import { Button, Field as Labelled, Textarea } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { fieldWord } from "../../words/words";
import { Choice, Lines, NumberInput, TextInput, Tools } from "../inputs";
import type { Words } from "../language/useWords";
import type { Ask, Field, Kind } from "../model";
import styles from "../settings.module.css";
import type { Saving } from "../useEditor";

export const kinds: Record<Kind, string> = {
  Text: "Words, as they were said", People: "Number of people", Choice: "One of some choices", Money: "Amount of money",
  PersonName: "Name of a person", Email: "E-mail address", Phone: "Phone number", Website: "Website",
};

export const asks: Record<Ask, string> = {
  Always: "In this order", Contact: "In the contact step", ContactFallback: "In the contact step, if no other way to reach the visitor is known", Never: "Never; kept when said",
};

type Props = { field: Field; at: number; count: number; words: Words; locale: string; saving: Saving; set: (field: Field) => void; move: (to: number) => void; remove: () => void };

/** One field: what it is, when it is asked, and in which words. */
export function FieldCard({ field, at, count, words, locale, saving, set, move, remove }: Props) {
  const [open, setOpen] = useState(field.name === "");
  const name = field.name ? fieldWord(field.name) : "New field";
  const question = `ask.${field.name}`;
  const fault = (key: string) => saving.fault(`Fields:${at}:${key}`);
  const broken = saving.faults.some(([key]) => key.toLowerCase().startsWith(`fields:${at}:`) || key.toLowerCase().includes(`:${question.toLowerCase()}`));

  return (
    <section className={styles.card} aria-label={name}>
      <header>
        <div>
          <h2>{name}</h2>
          <p className={styles.note}>{field.ask === "Never" ? asks.Never : words.get(locale, question)[0] || asks[field.ask]}</p>
        </div>
        <div className={`${styles.row} ${styles.one}`}>
          <Tools what={name} at={at} count={count} move={move} remove={remove} />
          <Button appearance="subtle" aria-expanded={open || broken} aria-label={`${open ? "Close" : "Edit"} ${name}`} icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />} onClick={() => setOpen(!open)} />
        </div>
      </header>
      {(open || broken) && (
        <>
          <div className={styles.two}>
            <TextInput label="Key" hint="As rules and exports name it, such as companySize." value={field.name} set={(next) => set({ ...field, name: next })} fault={fault("Name")} />
            <Choice<Kind> label="Holds" value={field.kind} options={kinds} set={(kind) => set({ ...field, kind, choices: kind === "Choice" ? field.choices : [] })} fault={fault("Kind")} />
            <Choice<Ask> label="Asked" value={field.ask} options={asks} set={(ask) => set({ ...field, ask })} fault={fault("Ask")} />
            {field.ask === "Always" && (
              <NumberInput label="Only while at most … questions were put" min={0} max={20} hint="Empty: always." value={field.whileQuestionsAtMost} set={(next) => set(optional(field, "whileQuestionsAtMost", next))} fault={fault("WhileQuestionsAtMost")} />
            )}
            <NumberInput label="Given up for lack of room as number" min={1} max={20} hint="1 goes first; empty: never." value={field.leftOut} set={(next) => set(optional(field, "leftOut", next))} fault={fault("LeftOut")} />
          </div>
          {field.kind === "Choice" && (
            <>
              <Lines label="Choices" hint="Keys, one a line, such as now or halfYear." value={field.choices} set={(choices) => set({ ...field, choices })} fault={fault("Choices")} />
              <div className={styles.two}>
                {field.choices.filter(Boolean).map((choice) => (
                  <TextInput
                    key={choice}
                    label={`Button for “${choice}”`}
                    value={words.get(locale, `choice.${field.name}.${choice}`)[0] ?? ""}
                    set={(text) => words.set(locale, { [`choice.${field.name}.${choice}`]: text ? [text] : [] })}
                    fault={textFault(saving, locale, `choice.${field.name}.${choice}`)}
                  />
                ))}
              </div>
            </>
          )}
          {field.ask !== "Never" && field.name && (
            <>
              <Wording label="Question" hint="One wording a line; the bot picks one." words={words} locale={locale} name={question} saving={saving} />
              <Wording label="Asked once more, when the answer was not clear" words={words} locale={locale} name={`${question}.again`} saving={saving} />
            </>
          )}
        </>
      )}
    </section>
  );
}

function Wording({ label, hint, words, locale, name, saving }: { label: string; hint?: string; words: Words; locale: string; name: string; saving: Saving }) {
  const texts = words.get(locale, name);
  return (
    <Labelled label={label} hint={hint} validationMessage={textFault(saving, locale, name)}>
      <Textarea resize="vertical" rows={Math.max(2, texts.length)} value={texts.join("\n")} onChange={(_, { value }) => words.set(locale, { [name]: value === "" ? [] : value.split("\n") })} />
    </Labelled>
  );
}

/** What is wrong with a text, or with one of its wordings. */
export function textFault(saving: Saving, locale: string, key: string): string | undefined {
  const place = `texts:${locale}:${key}`.toLowerCase();
  return saving.faults.find(([found]) => found.toLowerCase() === place || new RegExp(`^${escaped(place)}:\\d+$`).test(found.toLowerCase()))?.[1];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function optional(field: Field, key: "leftOut" | "whileQuestionsAtMost", value: number | undefined): Field {
  const next = { ...field };
  if (value === undefined) delete next[key];
  else next[key] = value;
  return next;
}
