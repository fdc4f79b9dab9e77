import { Button } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import styles from "./Notice.module.css";

type Props = { icon?: ReactElement; title: string; text: ReactNode; action?: { label: string; run: () => void }; children?: ReactNode; alert?: boolean };

/** Says in the middle of a page why there is nothing to see, and what to do. */
export function Notice({ icon, title, text, action, children, alert }: Props) {
  return (
    <div className={styles.notice} role={alert ? "alert" : undefined}>
      {icon && <div className={styles.icon}>{icon}</div>}
      <h2>{title}</h2>
      <p>{text}</p>
      {action && (
        <Button appearance="primary" onClick={action.run}>
          {action.label}
        </Button>
      )}
      {children}
    </div>
  );
}
