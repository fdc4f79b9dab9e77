import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { Verdict } from "../api/handoffs";
import { endings, outcomeOf } from "./words";

const longest = 400;
const other = endings[endings.length - 1]!;

/** What became of it, in two answers: one of a few endings, and words where they help. */
export function CloseDialog({ who, cancel, save }: { who: string; cancel: () => void; save: (reason: string, verdict: Verdict) => void }) {
  const [ending, setEnding] = useState<string>();
  const [note, setNote] = useState("");
  const [isGood, setGood] = useState("");
  const [isAnswered, setAnswered] = useState("");
  const [tried, setTried] = useState(false);
  const needsNote = ending === other && !note.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!ending || needsNote) return;
    save(ending === other ? note.trim() : [ending, note.trim()].filter(Boolean).join(": "), {
      outcome: outcomeOf[ending],
      ...(isGood && { isGood: isGood === "yes" }),
      ...(isAnswered && { questionAnswered: isAnswered === "yes" }),
    });
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && cancel()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>Close the handoff of {who}</DialogTitle>
            <DialogContent>
              <Field label="What became of it?" validationMessage={tried && !ending ? "Choose one." : undefined}>
                <RadioGroup value={ending ?? ""} onChange={(_, { value }) => setEnding(value)}>
                  {endings.map((word, at) => (
                    <Radio key={word} value={word} label={word} autoFocus={at === 0} />
                  ))}
                </RadioGroup>
              </Field>
              <YesNo label="Was the visitor's question answered?" value={isAnswered} set={setAnswered} />
              <YesNo label="Was it a good handoff?" value={isGood} set={setGood} />
              <Field label={ending === other ? "What happened" : "In your words (optional)"} hint="It stands in the lead's history." validationMessage={tried && needsNote ? "Say in a few words what happened." : undefined}>
                <Textarea value={note} maxLength={longest} onChange={(_, { value }) => setNote(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={cancel}>Cancel</Button>
              <Button type="submit" appearance="primary">
                Close handoff
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

/** Two answers and none chosen beforehand: who does not say says nothing. */
function YesNo({ label, value, set }: { label: string; value: string; set: (value: string) => void }) {
  return (
    <Field label={`${label} (optional)`}>
      <RadioGroup layout="horizontal" value={value} onChange={(_, data) => set(data.value)}>
        <Radio value="yes" label="Yes" />
        <Radio value="no" label="No" />
      </RadioGroup>
    </Field>
  );
}
