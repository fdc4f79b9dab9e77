import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { api, read } from "../../api/client";
import { queries } from "../../api/queries";
import type { components } from "../../api/schema";

type Schemas = components["schemas"];
export type ParkedReply = Schemas["ParkedReplyView"];
export type ParkedReplies = Schemas["ParkedReplyList"];
export type Replayed = Schemas["ReplayedReplies"];

// Below the bot, so that its live events read it again.
const key = (bot: string, ...rest: unknown[]) => ["bot", bot, "replies", ...rest];

/** @param channel Only its own; "" for every one. */
export const useParkedReplies = (bot: string, channel: string) =>
  useInfiniteQuery({
    queryKey: key(bot, channel),
    queryFn: ({ pageParam }) =>
      read<ParkedReplies>(
        api.GET("/api/v1/bots/{bot}/replies/parked", { params: { path: { bot }, query: { ...(channel ? { channel } : {}), ...(pageParam ? { after: pageParam } : {}) } } }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });

/** One by its id, a channel's, or all. */
export const useReplayReplies = (bot: string) =>
  useMutation({
    mutationFn: (which: { id?: string; channel?: string }) => read<Replayed>(api.POST("/api/v1/bots/{bot}/replies/replay", { params: { path: { bot } }, body: which })),
    onSettled: () => queries.invalidateQueries({ queryKey: key(bot) }),
  });
