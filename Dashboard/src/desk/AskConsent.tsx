import { Button } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { askForConsent, type Handoff } from "../api/handoffs";
import type { Lead } from "../api/model";
import { queries } from "../api/queries";
import { useNotices } from "../shell/useNotices";

/** The bot puts its approved question; the answer appears on the brief. */
export function AskConsent({ bot, handoff, lead }: { bot: string; handoff: Handoff; lead: Lead | undefined }) {
  const { done, failed } = useNotices();
  const ask = useMutation({
    mutationFn: () => askForConsent(bot, handoff.id),
    onSuccess: async () => {
      done("The bot asks the visitor");
      await queries.invalidateQueries({ queryKey: ["bot", bot] });
    },
    onError: (error: Error) => failed("It was not asked", error),
  });
  const state = lead?.consent.state;
  if (!lead || state === "granted" || state === "refused") return null;
  const isAsked = handoff.consentQuestion?.state === "sending" || handoff.consentQuestion?.state === "asked";
  return (
    <Button disabledFocusable={isAsked || ask.isPending} onClick={() => ask.mutate()} title={isAsked ? "The visitor has not answered yet" : "No consent yet: chat only"}>
      {isAsked ? "Consent asked" : "Ask for consent"}
    </Button>
  );
}
