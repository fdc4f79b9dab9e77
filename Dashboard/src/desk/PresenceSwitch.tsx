import { Switch } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { setPresence, usePresence } from "../api/handoffs";
import { queries } from "../api/queries";
import { useRights } from "../places/useRights";
import { useNotices } from "../shell/useNotices";
import styles from "./DeskList.module.css";

/** Whether new handoffs come by turn. It holds for all bots, here and in Teams. */
export function PresenceSwitch({ bot }: { bot: string }) {
  const may = useRights()("handoffs.write");
  const { failed } = useNotices();
  const presence = usePresence(bot, may);
  const change = useMutation({
    mutationFn: (isAvailable: boolean) => setPresence(bot, isAvailable),
    onSuccess: (now) => queries.setQueryData(["presence"], now),
    onError: (error: Error) => failed("It was not changed", error),
  });
  if (!may || !presence.data) return null;
  const isAvailable = change.isPending ? change.variables : presence.data.isAvailable;
  return (
    <div className={styles.alerts}>
      <Switch checked={isAvailable} onChange={(_, { checked }) => change.mutate(checked)} label={isAvailable ? "Available" : "Away"} />
      {!isAvailable && <p>No new handoff comes to you by turn. You can still accept what waits.</p>}
    </div>
  );
}
