import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { useOutletContext } from "react-router";
import { api, read } from "../api/client";
import { queries, sessionQuery } from "../api/queries";
import type { ShellContext } from "../shell/Shell";
import type { AuditPage, Keys, Overview, Questions, Section, Texts, Trial, Users, Versions } from "./model";

export const useBot = (): string => useOutletContext<ShellContext>().bot;

/** Whether the person may do something; the API refuses it anyway. */
export const useMay = (scope: string): boolean => useQuery(sessionQuery).data?.scopes?.includes(scope) ?? false;

export const useSeesEveryBot = (): boolean => useQuery(sessionQuery).data?.bots?.includes("*") ?? false;

const key = (bot: string, ...rest: unknown[]) => ["bot", bot, "settings", ...rest];

export const useOverview = (bot: string) =>
  useQuery({ queryKey: key(bot), queryFn: () => read<Overview>(api.GET("/api/v1/bots/{bot}/settings", { params: { path: { bot } } })) });

export const useSection = (bot: string, section: string) =>
  useQuery({
    queryKey: key(bot, "section", section),
    queryFn: () => read<Section>(api.GET("/api/v1/bots/{bot}/settings/{section}", { params: { path: { bot, section } } })),
    staleTime: 0,
    // A draft was begun from what was read: a change that came later is told when it is saved, not put under the person's hands.
    refetchOnWindowFocus: false,
  });

export const useVersions = (bot: string, section: string, open: boolean) =>
  useQuery({
    queryKey: key(bot, "versions", section),
    queryFn: () => read<Versions>(api.GET("/api/v1/bots/{bot}/settings/{section}/history", { params: { path: { bot, section } } })),
    enabled: open,
    staleTime: 0,
  });

export type Proposal = { section: string; version?: number; value?: unknown };

export const saveSections = (bot: string, sections: Proposal[]) =>
  read<{ sections: Section[] }>(api.PUT("/api/v1/bots/{bot}/settings", { params: { path: { bot } }, body: { sections } as never }));

/** What changed on the server is read again everywhere: a bot's name stands in the switcher, its fields on the leads. */
export async function refresh(bot: string): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: ["bot", bot] }), queries.invalidateQueries({ queryKey: ["bots"] })]);
}

export const useQuestions = (bot: string, sections: Proposal[], locale?: string) =>
  useQuery({
    queryKey: key(bot, "questions", sections, locale),
    queryFn: () =>
      read<Questions>(api.POST("/api/v1/bots/{bot}/settings/preview", { params: { path: { bot } }, body: { sections, ...(locale ? { locale } : {}) } as never })),
    placeholderData: (before) => before,
    retry: false,
  });

export const useTrial = (bot: string) =>
  useMutation({
    mutationFn: (sections: Proposal[]) =>
      read<Trial>(api.POST("/api/v1/bots/{bot}/settings/routing/preview", { params: { path: { bot } }, body: { sections } as never })),
  });

export const useTexts = (bot: string) =>
  useQuery({
    queryKey: key(bot, "texts"),
    queryFn: () => read<Texts>(api.GET("/api/v1/bots/{bot}/settings/language/texts", { params: { path: { bot } } })),
    staleTime: Infinity,
  });

export type AuditFilter = { actor?: string; action?: string; from?: string; to?: string };

export const useAudit = (bot: string, filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: ["bot", bot, "audit", filter],
    queryFn: ({ pageParam }) =>
      read<AuditPage>(api.GET("/api/v1/bots/{bot}/audit", { params: { path: { bot }, query: { ...filter, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });

export const useUsers = () => useQuery({ queryKey: ["users"], queryFn: () => read<Users>(api.GET("/api/v1/users")), staleTime: 0 });

export const useKeys = () => useQuery({ queryKey: ["keys"], queryFn: () => read<Keys>(api.GET("/api/v1/keys")), staleTime: 0 });
