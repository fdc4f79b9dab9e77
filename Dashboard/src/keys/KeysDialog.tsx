import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Switch } from "@fluentui/react-components";
import { Fragment } from "react";
import styles from "./KeysDialog.module.css";
import { turnKeys, useKeysOn } from "./keys";

const groups: [string, [string[], string][]][] = [
  ["Everywhere", [[["?"], "This help"], [["g", "l"], "Leads"], [["g", "h"], "Handoffs"], [["g", "d"], "Desk"], [["g", "a"], "Analytics"], [["g", "s"], "Settings"]]],
  ["Lists", [[["/"], "Search"], [["Esc"], "Clear the search"], [["j"], "Next row"], [["k"], "Row before"], [["Enter"], "Open the row"]]],
  ["A lead or handoff", [[["u"], "Back to the list"], [["s"], "Change the sales status"], [["a"], "Accept the handoff"], [["x"], "Close the handoff"]]],
  ["Desk", [[["Enter"], "Send"], [["Shift", "Enter"], "New line"], [["Alt", "↓"], "Next conversation"], [["Alt", "↑"], "The one before"], [["Esc"], "Leave the text field"]]],
];

/** Read when somebody asks for it. */
export default function KeysDialog({ close }: { close: () => void }) {
  const on = useKeysOn();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Keyboard shortcuts</DialogTitle>
          <DialogContent>
            <div className={styles.groups} data-off={!on || undefined}>
              {groups.map(([name, keys]) => (
                <section key={name}>
                  <h3>{name}</h3>
                  <dl>
                    {keys.map(([press, what]) => (
                      <Fragment key={what}>
                        <dt>{press.map((key, at) => <kbd key={at}>{key}</kbd>)}</dt>
                        <dd>{what}</dd>
                      </Fragment>
                    ))}
                  </dl>
                </section>
              ))}
            </div>
            <Switch checked={on} onChange={(_, { checked }) => turnKeys(checked)} label="Shortcuts by single letters, in this browser" />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>Done</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
