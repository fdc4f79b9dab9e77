import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { CopyRegular, DismissRegular } from "@fluentui/react-icons";
import styles from "../settings.module.css";

/** A secret that is shown this once. */
export function LinkShown({ title, secret, note, close }: { title: string; secret: string; note: string; close: () => void }) {
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <code className={styles.snippet} data-secret>
          {secret}
        </code>
        {note}
      </MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" aria-label="Close" icon={<DismissRegular />} onClick={close} />}>
        <Button icon={<CopyRegular />} onClick={() => void navigator.clipboard.writeText(secret)}>
          Copy
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
