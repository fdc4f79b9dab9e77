import { PlugDisconnectedRegular } from "@fluentui/react-icons";
import { useSyncExternalStore } from "react";
import styles from "./Offline.module.css";

function subscribe(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** Over the page, not in it: nothing moves when the network comes and goes. */
export function Offline() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className={styles.place}>
      {!online && (
        <p className={styles.notice}>
          <PlugDisconnectedRegular aria-hidden /> You are offline. What you see may be old, and nothing can be saved until the connection is back.
        </p>
      )}
    </div>
  );
}
