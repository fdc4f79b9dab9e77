import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Textarea } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";

const longest = 500;

/** Why it is not theirs, as the card in Teams asks it: the next one reads it, and wrong owners are counted. It may stay empty. */
export function DeclineDialog({ who, to, cancel, save }: { who: string; to: string | undefined; cancel: () => void; save: (reason: string | undefined) => void }) {
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(reason.trim() || undefined);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && cancel()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{to ? `Pass ${who} on to ${to}` : `Give ${who} back to the queue`}</DialogTitle>
            <DialogContent>
              <Field label="Why not yours? (may stay empty)" hint="It stands in the lead's history, for whoever comes next.">
                <Textarea autoFocus value={reason} maxLength={longest} onChange={(_, { value }) => setReason(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={cancel}>Cancel</Button>
              <Button type="submit" appearance="primary">
                {to ? "Pass it on" : "Give it back"}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
