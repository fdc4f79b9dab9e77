import { keepPreviousData, QueryCache, QueryClient, queryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, ApiError, read } from "./client";
import type { Activity, BotSummary, Counters, Lead, LeadFilter, LeadPage, Session } from "./model";

const pageSize = 50;

export const queries = new QueryClient({
  queryCache: new QueryCache({
    // A session that ended while the page stood open: ask who is there, and the guard leads to the sign-in page.
    onError: (error, query) => {
      if (error instanceof ApiError && error.status === 401 && query.queryKey[0] !== "session") {
        void queries.invalidateQueries({ queryKey: ["session"] });
      }
    },
  }),
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

export const useLeads = (bot: string, filter: LeadFilter) =>
  useInfiniteQuery({
    queryKey: ["bot", bot, "leads", filter],
    queryFn: ({ pageParam }) =>
      read<LeadPage>(
        api.GET("/api/v1/bots/{bot}/leads", {
          params: { path: { bot }, query: { ...filter, limit: pageSize, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const useLead = (bot: string, id: string) =>
  useQuery({
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
