import { Switch } from "@fluentui/react-components";
import { canNotify, turnAlerts, useAlertsOn } from "./alerts";
import styles from "./DeskList.module.css";

/** The browser asks for its permission when this is switched on, never before. */
export function AlertSwitch() {
  const on = useAlertsOn();
  return (
    <div className={styles.alerts}>
      <Switch checked={on} onChange={(_, { checked }) => void turnAlerts(checked)} label="Sound and notification while this tab is hidden" />
      {on && !canNotify() && <p>This browser shows no notifications of LeadBot: you hear the sound alone. Its settings for this site change that.</p>}
    </div>
  );
}
