import { useQuery } from "@tanstack/react-query";
import { api, read } from "./client";
import type { components } from "./schema";

export type Reach = components["schemas"]["VisitorReach"];
export type Delivery = components["schemas"]["SaidDelivery"];
export type Template = components["schemas"]["ReplyTemplate"];

const rereadMs = 60_000;

/** Whether the visitor may be written to now, and how. Asked again with every change of the bot, and from time to time. */
export const useReach = (bot: string, id: string) =>
  useQuery({
    queryKey: ["bot", bot, "handoffs", "reach", id],
    queryFn: () => read<Reach>(api.GET("/api/v1/bots/{bot}/handoffs/{id}/reach", { params: { path: { bot, id } } })),
    refetchInterval: rereadMs,
  });

export const sendTemplate = (bot: string, id: string, key: string, name: string, values: string[]) =>
  read<{ activityId: string }>(api.POST("/api/v1/bots/{bot}/handoffs/{id}/templates", { params: { path: { bot, id } }, body: { key, name, values } }));

/** Words that the visitor's channel did not take go again. */
export const sendAgain = (bot: string, id: string, activityId: string) =>
  read<{ activityId: string }>(api.POST("/api/v1/bots/{bot}/handoffs/{id}/messages/{activityId}/replay", { params: { path: { bot, id, activityId } } }));
