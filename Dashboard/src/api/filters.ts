import { outcomeWords, reviewWords, statusWords } from "../words/words";
import type { LeadFilter, LeadStatus, Outcome, ReviewReason } from "./model";

export const filterNames = ["q", "status", "outcome", "owner", "channel", "page", "campaign", "minScore", "maxScore", "from", "to", "review"] as const;

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00`));
const isPoints = (value: string): boolean => /^\d{1,3}$/.test(value) && Number(value) <= 100;

const fits: Partial<Record<(typeof filterNames)[number], (value: string) => boolean>> = {
  status: (value) => value in statusWords,
  outcome: (value) => value in outcomeWords,
  review: (value) => value === "open" || value in reviewWords,
  minScore: isPoints,
  maxScore: isPoints,
  from: isDay,
  to: isDay,
};

/** The filter of an address; what makes no sense there filters nothing. */
export function filterOf(search: URLSearchParams): LeadFilter {
  const found = filterNames.flatMap((name) => {
    const value = search.get(name)?.trim();
    return value && (fits[name]?.(value) ?? true) ? [[name, value]] : [];
  });
  return Object.fromEntries(found) as LeadFilter;
}

type Query = {
  q?: string;
  status?: LeadStatus;
  outcome?: Outcome;
  owner?: string;
  channel?: string;
  page?: string;
  campaign?: string;
  minScore?: number;
  maxScore?: number;
  from?: string;
  to?: string;
  review?: "open" | ReviewReason;
};

/** As the API takes it: days become moments, since a day begins elsewhere at another time. */
export function asQuery({ minScore, maxScore, from, to, ...rest }: LeadFilter): Query {
  return {
    ...rest,
    ...(minScore ? { minScore: Number(minScore) } : {}),
    ...(maxScore ? { maxScore: Number(maxScore) } : {}),
    ...(from ? { from: midnight(from, 0) } : {}),
    ...(to ? { to: midnight(to, 1) } : {}),
  };
}

function midnight(day: string, later: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new Date(year, month - 1, date + later).toISOString();
}
