import { Button, Input, Select } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { queries } from "../api/queries";
import { sendTemplate, type Template } from "../api/reach";
import styles from "./ReachStrip.module.css";
import { talkQuery } from "./talkQuery";

type Props = { bot: string; handoff: string; templates: Template[]; isWanted: boolean };

/** Approved words: which, with what put in, and how the visitor will read them. */
export function TemplatePicker({ bot, handoff, templates, isWanted }: Props) {
  const [isOpen, open] = useState(false);
  const [name, setName] = useState(templates[0]!.name);
  const [values, setValues] = useState<string[]>([]);
  const key = useRef(crypto.randomUUID());
  const template = templates.find((one) => one.name === name) ?? templates[0]!;
  const given = Array.from({ length: template.placeholders }, (_, at) => values[at] ?? "");
  const sending = useMutation({
    mutationFn: () => sendTemplate(bot, handoff, key.current, template.name, given),
    onSuccess: () => {
      key.current = crypto.randomUUID();
      setValues([]);
      open(false);
      void queries.invalidateQueries({ queryKey: talkQuery(bot, handoff).queryKey });
    },
  });

  if (!isOpen && !isWanted) return <Button size="small" onClick={() => open(true)}>Send a template</Button>;
  return (
    <form
      className={styles.form}
      aria-label="Template"
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate();
      }}
    >
      <label>
        Template
        <Select value={template.name} onChange={(_, { value }) => { setName(value); key.current = crypto.randomUUID(); }}>
          {templates.map((one) => <option key={one.name}>{one.name}</option>)}
        </Select>
      </label>
      {given.map((value, at) => (
        <label key={at}>
          {`For {{${at + 1}}}`}
          <Input value={value} maxLength={300} onChange={(_, { value: next }) => setValues(given.map((one, place) => (place === at ? next : one)))} />
        </label>
      ))}
      <Button type="submit" appearance="primary" disabledFocusable={sending.isPending || given.some((value) => !value.trim())}>
        {sending.isPending ? "Sending…" : "Send template"}
      </Button>
      {!isWanted && <Button appearance="subtle" onClick={() => open(false)}>Cancel</Button>}
      <p className={styles.preview}>{template.text.replace(/\{\{(\d+)\}\}/g, (whole, place: string) => given[Number(place) - 1] || whole)}</p>
      {sending.error && <p className={styles.fault} role="alert">Not sent. {sending.error.message}</p>}
    </form>
  );
}
