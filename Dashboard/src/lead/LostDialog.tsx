import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Textarea } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";

const longest = 500;

export function LostDialog({ close, save }: { close: () => void; save: (reason: string) => void }) {
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(reason.trim());
  };
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && close()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>Why was this lead lost?</DialogTitle>
            <DialogContent>
              <Field label="Reason" hint="It stands in the lead's history.">
                <Textarea value={reason} maxLength={longest} onChange={(_, { value }) => setReason(value)} autoFocus />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>Cancel</Button>
              <Button type="submit" appearance="primary" disabled={!reason.trim()}>
                Mark as lost
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
