import { keepPreviousData, MutationCache, QueryCache, QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { api, ApiError, read } from "./client";
import { asQuery } from "./filters";
import type { Activity, BotSummary, Counters, Facets, Lead, LeadFilter, LeadPage, Session } from "./model";

const pageSize = 50;

// A session that ended while the page stood open: ask who is there, and the guard leads to the sign-in page and back.
const lookForEnd = (error: Error): void => {
  if (error instanceof ApiError && error.status === 401) void queries.invalidateQueries({ queryKey: ["session"] });
};

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => query.queryKey[0] !== "session" && lookForEnd(error) }),
  mutationCache: new MutationCache({ onError: lookForEnd }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
  },
});

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: () => read<Session>(api.GET("/api/v1/session")),
  staleTime: Infinity,
});

export const useBots = () =>
  useQuery({
    queryKey: ["bots"],
    queryFn: () => read<{ items: BotSummary[] }>(api.GET("/api/v1/bots")),
    select: (page) => page.items,
    staleTime: 300_000,
  });

export const useCounters = (bot: string) =>
  useQuery({
    queryKey: ["bot", bot, "counters"],
    queryFn: () => read<Counters>(api.GET("/api/v1/bots/{bot}/leads/counters", { params: { path: { bot } } })),
  });

/** One page of the list; `after` is the place where the page before ended. */
export const useLeads = (bot: string, filter: LeadFilter, after: string | undefined) =>
  useQuery({
    queryKey: ["bot", bot, "leads", filter, after ?? ""],
    queryFn: () =>
      read<LeadPage>(
        api.GET("/api/v1/bots/{bot}/leads", { params: { path: { bot }, query: { ...asQuery(filter), limit: pageSize, ...(after ? { after } : {}) } } }),
      ),
    placeholderData: keepPreviousData,
  });

/** The values that filters offer. Not read again with every change: counting them is work, and nobody misses a new campaign for a minute. */
export const useFacets = (bot: string, wanted: boolean) =>
  useQuery({
    queryKey: ["facets", bot],
    queryFn: () => read<Facets>(api.GET("/api/v1/bots/{bot}/leads/facets", { params: { path: { bot } } })),
    enabled: wanted,
    staleTime: 60_000,
  });

export const useLead = (bot: string, id: string, enabled = true) =>
  useQuery({
    enabled,
    queryKey: ["bot", bot, "lead", id],
    queryFn: () => read<Lead>(api.GET("/api/v1/bots/{bot}/leads/{id}", { params: { path: { bot, id } } })),
  });

/** The whole of it: a page holds a thousand lines, so that one is nearly always enough. */
async function readTranscript(bot: string, id: string): Promise<Activity[]> {
  const activities: Activity[] = [];
  let after: string | null | undefined;
  do {
    const query = after ? { after } : {};
    const page = await read<{ items: Activity[]; next?: string | null }>(
      api.GET("/api/v1/bots/{bot}/leads/{id}/transcript", { params: { path: { bot, id }, query } }),
    );
    activities.push(...page.items);
    after = page.next;
  } while (after);
  return activities;
}

export const useTranscript = (bot: string, id: string) =>
  useQuery({
    queryKey: ["bot", bot, "lead", id, "transcript"],
    queryFn: () => readTranscript(bot, id),
  });
