import { useSyncExternalStore } from "react";

/** Whether somebody can see this tab. */
export const useWatched = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      document.addEventListener("visibilitychange", changed);
      return () => document.removeEventListener("visibilitychange", changed);
    },
    () => !document.hidden,
  );
