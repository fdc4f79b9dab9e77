import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, read } from "../api/client";
import type { components } from "../api/schema";
import type { Chosen } from "./useRange";

type Schemas = components["schemas"];
export type Figures = {
  funnel: Schemas["FunnelFigure"];
  days: Schemas["DayFigures"];
  sources: Schemas["SourceFigures"];
  questions: Schemas["QuestionFigures"];
  exceptions: Schemas["ExceptionFigures"];
  handoffs: Schemas["HandoffFigures"];
  claims: Schemas["RefusedClaimFigures"];
};
export type FigureName = keyof Figures;

const queryOf = ({ range, channel, page, campaign }: Chosen) => ({
  ...range,
  ...(channel ? { channel } : {}),
  ...(page ? { page } : {}),
  ...(campaign ? { campaign } : {}),
});

/** Not below the key that live events refresh: figures move slowly, and every message would read them all again. */
export const useFigure = <Name extends FigureName>(bot: string, name: Name, chosen: Chosen) =>
  useQuery({
    queryKey: ["figures", bot, name, queryOf(chosen)],
    queryFn: () =>
      read<Figures[Name]>(api.GET(`/api/v1/bots/{bot}/analytics/${name}` as "/api/v1/bots/{bot}/analytics/funnel", { params: { path: { bot }, query: queryOf(chosen) } })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });

export const csvAddress = (bot: string, name: FigureName, chosen: Chosen): string =>
  `/api/v1/bots/${encodeURIComponent(bot)}/analytics/${name}?${new URLSearchParams({ ...queryOf(chosen), format: "csv" })}`;
