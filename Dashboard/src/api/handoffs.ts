import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, read } from "./client";
import type { Activity } from "./model";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Handoff = Schemas["Handoff"];
export type HandoffLead = Schemas["HandoffLead"];
export type HandoffPage = Schemas["HandoffPage"];
export type HandoffCounters = Schemas["HandoffCounters"];
export type Owner = Schemas["OwnerSummary"];
export type Verdict = Schemas["HandoffVerdict"];
export type VisitorPresence = Schemas["VisitorPresence"];
export type Suggestion = Schemas["Suggestion"];
export type Presence = Schemas["PresenceView"];

/** A part of the queue: who may see it chooses by state and by person. */
export type HandoffFilter = { state: string; acceptedBy?: string; notAcceptedBy?: string; order?: "newest" | "oldest" };

const pageSize = 25;

export const useHandoffCounters = (bot: string | undefined, may: boolean) =>
  useQuery({
    queryKey: ["bot", bot, "handoffs", "counters"],
    queryFn: () => read<HandoffCounters>(api.GET("/api/v1/bots/{bot}/handoffs/counters", { params: { path: { bot: bot! } } })),
    enabled: bot !== undefined && may,
  });

export const useHandoffs = (bot: string, filter: HandoffFilter, enabled = true) =>
  useInfiniteQuery({
    queryKey: ["bot", bot, "handoffs", filter],
    queryFn: ({ pageParam }) =>
      read<HandoffPage>(
        api.GET("/api/v1/bots/{bot}/handoffs", { params: { path: { bot }, query: { ...filter, limit: pageSize, ...(pageParam ? { after: pageParam } : {}) } } }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
  });

export const useHandoff = (bot: string, id: string) =>
  useQuery({
    queryKey: ["bot", bot, "handoffs", "one", id],
    queryFn: () => read<Handoff>(api.GET("/api/v1/bots/{bot}/handoffs/{id}", { params: { path: { bot, id } } })),
  });

export const useOwners = (bot: string) =>
  useQuery({
    queryKey: ["owners", bot],
    queryFn: () => read<{ items: Owner[] }>(api.GET("/api/v1/bots/{bot}/handoffs/owners", { params: { path: { bot } } })),
    select: ({ items }) => items,
    staleTime: 300_000,
  });

/** The whole conversation; a page holds a thousand lines, so that one is nearly always enough. */
export async function readTalk(bot: string, id: string): Promise<Activity[]> {
  const activities: Activity[] = [];
  let after: string | null | undefined;
  do {
    const page = await read<{ items: Activity[]; next?: string | null }>(
      api.GET("/api/v1/bots/{bot}/handoffs/{id}/transcript", { params: { path: { bot, id }, query: after ? { after } : {} } }),
    );
    activities.push(...page.items);
    after = page.next;
  } while (after);
  return activities;
}

/** Says something to the visitor, or to colleagues alone; under the same key it stands there once. */
export const sayOnHandoff = (bot: string, id: string, kind: "message" | "note", key: string, text: string) =>
  read<{ activityId: string }>(
    kind === "note"
      ? api.POST("/api/v1/bots/{bot}/handoffs/{id}/notes", { ...path(bot, id), body: { key, text } })
      : api.POST("/api/v1/bots/{bot}/handoffs/{id}/messages", { ...path(bot, id), body: { key, text } }),
  );

const path = (bot: string, id: string) => ({ params: { path: { bot, id } } });
export const acceptHandoff = (bot: string, id: string) => read<Handoff>(api.POST("/api/v1/bots/{bot}/handoffs/{id}/accept", path(bot, id)));
export const closeHandoff = (bot: string, id: string, reason: string, verdict: Verdict) =>
  read<Handoff>(api.POST("/api/v1/bots/{bot}/handoffs/{id}/close", { ...path(bot, id), body: { reason, ...verdict } }));
export const askForConsent = (bot: string, id: string) => read<Handoff>(api.POST("/api/v1/bots/{bot}/handoffs/{id}/consent", path(bot, id)));
/** Approved answers that may fit the visitor's words. */
export const useSuggestions = (bot: string, id: string, question: string) =>
  useQuery({
    queryKey: ["suggestions", bot, id, question],
    queryFn: () =>
      read<{ items: Suggestion[] }>(api.GET("/api/v1/bots/{bot}/handoffs/{id}/suggestions", { params: { path: { bot, id }, query: { question: question.slice(0, 4_000) } } })),
    select: ({ items }) => items,
    enabled: question !== "",
    staleTime: 300_000,
  });
export const showTyping = (bot: string, id: string) => api.POST("/api/v1/bots/{bot}/handoffs/{id}/typing", path(bot, id));

/** Whether the visitor is still there: sockets come and go without an event, so it is asked again while somebody looks. */
export const useVisitor = (bot: string, id: string, enabled: boolean) =>
  useQuery({
    queryKey: ["bot", bot, "handoffs", "visitor", id],
    queryFn: () => read<VisitorPresence>(api.GET("/api/v1/bots/{bot}/handoffs/{id}/visitor", path(bot, id))),
    refetchInterval: 10_000,
    enabled,
  });

export const usePresence = (bot: string, enabled: boolean) =>
  useQuery({
    queryKey: ["presence"],
    queryFn: () => read<Presence>(api.GET("/api/v1/bots/{bot}/presence", { params: { path: { bot } } })),
    refetchInterval: 60_000, // they may have said it in Teams
    enabled,
  });

export const setPresence = (bot: string, isAvailable: boolean) =>
  read<Presence>(api.PUT("/api/v1/bots/{bot}/presence", { params: { path: { bot } }, body: { isAvailable } }));
export const declineHandoff = (bot: string, id: string, owner: string | undefined, reason?: string) =>
  read<Handoff>(api.POST("/api/v1/bots/{bot}/handoffs/{id}/decline", { ...path(bot, id), body: { ...(owner ? { owner } : {}), ...(reason ? { reason } : {}) } }));
/** The bot goes on with the visitor, and the outcome is decided again. */
export const returnHandoff = (bot: string, id: string) => read<Handoff>(api.POST("/api/v1/bots/{bot}/handoffs/{id}/bot", path(bot, id)));

/** One file to the visitor; under the same key it stands there once. */
export const sendFile = (bot: string, id: string, key: string, file: File) =>
  read<{ activityId: string }>(
    api.POST("/api/v1/bots/{bot}/handoffs/{id}/files", {
      params: { path: { bot, id }, query: { key, name: file.name } },
      body: file as unknown as string,
      bodySerializer: (body: unknown) => body as BodyInit,
      headers: { "Content-Type": file.type || "application/octet-stream" },
    }),
  );
