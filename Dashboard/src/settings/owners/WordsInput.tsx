import { useState } from "react";
import { TextInput } from "../inputs";
import { listOf } from "./words";

type Props = { label: string; hint: string; value: string[]; set: (value: string[]) => void; fault: string | undefined };

/** A few short words in one line. What is typed stays as it is typed, commas and all. */
export function WordsInput({ label, hint, value, set, fault }: Props) {
  const [text, setText] = useState(value.join(", "));
  const shown = listOf(text).join() === value.join() ? text : value.join(", ");
  return (
    <TextInput
      label={label} hint={hint} value={shown} fault={fault}
      set={(typed) => {
        setText(typed);
        set(listOf(typed));
      }}
    />
  );
}
