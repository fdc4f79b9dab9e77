import { useMutation } from "@tanstack/react-query";
import { queries } from "../api/queries";
import { sendAgain } from "../api/reach";
import { useNotices } from "../shell/useNotices";

/** Sends a person's words again that did not arrive. */
export function useSendAgain(bot: string, handoff: string) {
  const { failed } = useNotices();
  return useMutation({
    mutationFn: (activityId: string) => sendAgain(bot, handoff, activityId),
    onError: (error: Error) => failed("It was not sent again", error),
    onSettled: () => queries.invalidateQueries({ queryKey: ["bot", bot, "handoffs", "reach", handoff] }),
  });
}
