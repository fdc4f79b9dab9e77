import { useQueries, useQuery } from "@tanstack/react-query";
import { type Handoff, type HandoffLead, useHandoffCounters, useHandoffs } from "../api/handoffs";
import { sessionQuery } from "../api/queries";
import type { Line } from "../lead/lines";
import { useRights } from "../places/useRights";
import { useSeen } from "./seen";
import { unreadOf } from "./talk";
import { talkQuery } from "./talkQuery";

/** A conversation that this person has in hand. */
export type Mine = { handoff: Handoff; lead: HandoffLead | undefined; lines: Line[]; unread: Line[] };

/** All conversations of the person who is signed in, the oldest first, each with what they have not read. */
export function useMine(bot: string | undefined): { mine: Mine[]; isPending: boolean; error: Error | null; again: () => void } {
  const may = useRights()("handoffs.write");
  const me = useQuery(sessionQuery).data?.name ?? "";
  const counters = useHandoffCounters(bot, may);
  const seen = useSeen();
  const wanted = bot !== undefined && may && (counters.data?.mine ?? 0) > 0;
  const list = useHandoffs(bot ?? "", { state: "accepted", acceptedBy: me, order: "oldest" }, wanted);
  const leads = Object.assign({}, ...(list.data?.pages ?? []).map((page) => page.leads ?? {})) as Record<string, HandoffLead>;
  // An answer that is kept from before knows nothing of who gave theirs back meanwhile.
  const handoffs = wanted ? (list.data?.pages ?? []).flatMap(({ items }) => items) : [];
  const talks = useQueries({ queries: handoffs.map(({ id }) => talkQuery(bot!, id)) });
  return {
    mine: handoffs.map((handoff, at) => {
      const lines = talks[at]?.data ?? [];
      return { handoff, lead: leads[handoff.leadId ?? ""], lines, unread: unreadOf(lines, seen[handoff.id] ?? handoff.acceptedAt ?? handoff.openedAt) };
    }),
    isPending: counters.isPending || (wanted && list.isPending),
    error: counters.data ? (list.data ? null : list.error) : counters.error,
    again: () => {
      void counters.refetch();
      if (wanted) void list.refetch();
    },
  };
}
