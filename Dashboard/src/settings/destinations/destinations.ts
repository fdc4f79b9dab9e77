import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { api, read } from "../../api/client";
import { queries } from "../../api/queries";
import type { components } from "../../api/schema";

type Schemas = components["schemas"];
export type Destination = Schemas["DestinationView"];
export type Delivery = Schemas["DeliveryView"];
export type Trial = Schemas["DestinationTrial"];
export type ParkedPage = { items: Delivery[]; next?: string | null };

// Below the bot, so that its live events read it again.
const key = (bot: string, ...rest: unknown[]) => ["bot", bot, "destinations", ...rest];
const again = (bot: string) => queries.invalidateQueries({ queryKey: key(bot) });

export const useDestinations = (bot: string) =>
  useQuery({
    queryKey: key(bot),
    queryFn: () => read<{ items: Destination[] }>(api.GET("/api/v1/bots/{bot}/destinations", { params: { path: { bot } } })),
    select: (page) => page.items,
    staleTime: 0,
    refetchInterval: 10_000, // what waits gets less without an event
  });

export const useParked = (bot: string, name: string, open: boolean) =>
  useInfiniteQuery({
    queryKey: key(bot, "parked", name),
    queryFn: ({ pageParam }) =>
      read<ParkedPage>(api.GET("/api/v1/bots/{bot}/destinations/{name}/parked", { params: { path: { bot, name }, query: pageParam ? { before: pageParam } : {} } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: open,
    staleTime: 0,
  });

export const useTrial = (bot: string, name: string) =>
  useMutation({ mutationFn: () => read<Trial>(api.POST("/api/v1/bots/{bot}/destinations/{name}/test", { params: { path: { bot, name } } })) });

export const useSwitch = (bot: string, name: string) =>
  useMutation({
    mutationFn: (active: boolean) => read<Destination>(api.PUT("/api/v1/bots/{bot}/destinations/{name}/active", { params: { path: { bot, name } }, body: { active } })),
    onSettled: () => again(bot),
  });

/** One lead's, or all where none is named. */
export const useReplay = (bot: string, name: string) =>
  useMutation({
    mutationFn: (leadId: string | undefined) =>
      read<{ count: number }>(api.POST("/api/v1/bots/{bot}/destinations/{name}/replay", { params: { path: { bot, name } }, body: leadId ? { leadId } : {} })),
    onSettled: () => again(bot),
  });
