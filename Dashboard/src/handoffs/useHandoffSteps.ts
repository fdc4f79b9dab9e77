import { useMutation } from "@tanstack/react-query";
import { ApiError } from "../api/client";
import { acceptHandoff, closeHandoff, declineHandoff, type Handoff, returnHandoff, type Verdict } from "../api/handoffs";
import { queries } from "../api/queries";
import { useNotices } from "../shell/useNotices";

/** A handoff as pages hold it: whole, or as it stands on its lead. */
export type Held = Pick<Handoff, "id" | "state" | "kind" | "owner" | "acceptedBy">;

/**
 * What a person can do with a handoff, each with its words and a way back.
 * On the desk the chat itself says that it was accepted: words at the foot would lie over the field to write in.
 */
export function useHandoffSteps(bot: string, handoff: Held, onDesk = false) {
  const { done, failed } = useNotices();
  const { id } = handoff;
  const again = () => queries.invalidateQueries({ queryKey: ["bot", bot] });
  const refused = (what: string) => (error: Error) => {
    // Who was faster stands in the server's own words; the page shows it as well, once it is read again.
    const faster = error instanceof ApiError && error.status === 409 ? /^(.+) accepted it/.exec(error.message)?.[1] : undefined;
    failed(faster ? `${faster} was faster` : what, faster ? new Error("The handoff is in their hands now.") : error);
    void again();
  };
  const back = (step: () => Promise<unknown>) => () => {
    step().then(again, refused("It could not be undone"));
  };

  const accept = useMutation({
    mutationFn: () => acceptHandoff(bot, id),
    onSuccess: async () => {
      if (!onDesk) done("It is yours", back(() => declineHandoff(bot, id, undefined)));
      await again();
    },
    onError: refused("It was not accepted"),
  });
  const decline = useMutation({
    mutationFn: ({ owner, reason }: { owner?: string; name?: string; reason?: string }) => declineHandoff(bot, id, owner, reason),
    onMutate: () => handoff, // by the time of the answer it may have been read again
    onSuccess: async (_, { owner, name }, before) => {
      const undo = async () => {
        if (owner) await declineHandoff(bot, id, before.owner);
        if (before.state === "accepted") await acceptHandoff(bot, id);
      };
      done(owner ? `Passed on to ${name ?? owner}` : "Given back to the queue", back(undo));
      await again();
    },
    onError: refused("It was not given back"),
  });
  const giveBack = useMutation({
    mutationFn: () => returnHandoff(bot, id),
    onSuccess: async () => {
      done("The bot goes on with the visitor");
      await again();
    },
    onError: refused("It was not given back to the bot"),
  });
  const close = useMutation({
    mutationFn: ({ reason, verdict }: { reason: string; verdict: Verdict }) => closeHandoff(bot, id, reason, verdict),
    onSuccess: async () => {
      done("Handoff closed");
      await again();
    },
    onError: refused("It was not closed"),
  });
  return { accept, decline, giveBack, close };
}
