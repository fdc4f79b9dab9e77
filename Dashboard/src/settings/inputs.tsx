import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { AddRegular, ArrowDownRegular, ArrowUpRegular, DeleteRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import styles from "./settings.module.css";

type TextProps = { label: string; value: string; set: (value: string) => void; fault?: string | undefined; hint?: ReactNode; type?: "text" | "email" | "url" | "number" | "color"; required?: boolean; placeholder?: string; list?: string };

export function TextInput({ label, value, set, fault, hint, type = "text", required, placeholder, list }: TextProps) {
  return (
    <Field label={label} hint={hint as string} validationMessage={fault} required={required}>
      <Input type={type as "text"} value={value} placeholder={placeholder} list={list} onChange={(_, data) => set(data.value)} />
    </Field>
  );
}

export function NumberInput({ label, value, set, fault, hint, min, max }: Omit<TextProps, "value" | "set" | "type"> & { value: number | undefined; set: (value: number | undefined) => void; min?: number; max?: number }) {
  return (
    <Field label={label} hint={hint as string} validationMessage={fault}>
      <Input type="number" min={min} max={max} value={value === undefined ? "" : String(value)} onChange={(_, data) => set(data.value === "" ? undefined : Number(data.value))} />
    </Field>
  );
}

export function Choice<T extends string>({ label, value, options, set, fault, hint }: { label: string; value: T; options: Record<T, string> | [T, string][]; set: (value: T) => void; fault?: string | undefined; hint?: string }) {
  const entries = Array.isArray(options) ? options : (Object.entries(options) as [T, string][]);
  return (
    <Field label={label} hint={hint} validationMessage={fault}>
      <Select value={value} onChange={(_, data) => set(data.value as T)}>
        {entries.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A list of short texts, one a line. */
export function Lines({ label, value, set, fault, hint, rows = 3 }: { label: string; value: string[]; set: (value: string[]) => void; fault?: string | undefined; hint?: string; rows?: number }) {
  return (
    <Field label={label} hint={hint} validationMessage={fault}>
      <Textarea resize="vertical" rows={rows} value={value.join("\n")} onChange={(_, data) => set(data.value === "" ? [] : data.value.split("\n"))} />
    </Field>
  );
}

/** Up, down and away, for an item of a list. */
export function Tools({ what, at, count, move, remove }: { what: string; at: number; count: number; move?: (to: number) => void; remove?: () => void }) {
  return (
    <div className={styles.tools}>
      {move && (
        <>
          <Button appearance="subtle" icon={<ArrowUpRegular />} aria-label={`Move ${what} up`} disabledFocusable={at === 0} onClick={() => at > 0 && move(at - 1)} />
          <Button appearance="subtle" icon={<ArrowDownRegular />} aria-label={`Move ${what} down`} disabledFocusable={at === count - 1} onClick={() => at < count - 1 && move(at + 1)} />
        </>
      )}
      {remove && <Button appearance="subtle" icon={<DeleteRegular />} aria-label={`Remove ${what}`} onClick={remove} />}
    </div>
  );
}

export function AddButton({ label, add }: { label: string; add: () => void }) {
  return (
    <Button icon={<AddRegular />} onClick={add} style={{ justifySelf: "start" }}>
      {label}
    </Button>
  );
}

export const moved = <T,>(list: T[], from: number, to: number): T[] => {
  const next = [...list];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
};

export const replaced = <T,>(list: T[], at: number, value: T): T[] => list.map((one, place) => (place === at ? value : one));

export const without = <T,>(list: T[], at: number): T[] => list.filter((_, place) => place !== at);
