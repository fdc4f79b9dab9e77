import type { components } from "./schema";

type Schemas = components["schemas"];

/** The API leaves nulls out, but these always stand: its own description cannot say so of a member with a default. */
type Solid<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };

export type Money = { amount: number; currency?: string | null };
export type FieldValue = string | number | Money;
type Valued<T> = Omit<T, "value" | "conflicting"> & { value?: FieldValue };
export type FieldAnswer = Valued<Schemas["FieldAnswer"]> & { conflicting?: Valued<Partial<Schemas["FieldEvidence"]>>[] };
export type Consent = Schemas["ConsentAnswer"];
export type Contact = Schemas["LeadContact"];
export type Brief = Solid<Schemas["Brief"], "answered" | "missing" | "path" | "agenda">;
export type MoodPoint = Schemas["MoodPoint"];
export type Mood = { start: MoodPoint; lowest: MoodPoint; last: MoodPoint };
export type Source = Solid<Schemas["LeadSource"], "campaign" | "path" | "geo">;
export type Routing = Omit<Schemas["RoutingDecision"], "outcome" | "fit"> & { outcome: Outcome; fit: Outcome };
export type HandoffSummary = Schemas["HandoffSummary"];
export type Review = Schemas["Review"];
export type LeadStatus = NonNullable<Schemas["LeadStatus"]>;
export type Outcome = NonNullable<Schemas["Outcome"]>;
export type Counters = Schemas["LeadCounters"];
export type BotSummary = Schemas["BotSummary"];
export type Session = Schemas["SessionView"];
export type Activity = Schemas["Activity"];

type Always = "status" | "kind" | "consent" | "score" | "review" | "exceptions" | "history" | "createdAt" | "updatedAt";

export type Lead = Omit<Solid<Schemas["Lead"], Always>, "fields" | "brief" | "source" | "routing" | "mood"> & {
  fields: Record<string, FieldAnswer>;
  brief?: Brief;
  mood?: Mood;
  routing?: Routing;
  source: Source;
};

export type LeadPage = { items: Lead[]; next?: string | null };

export type ReviewReason = Review["reason"];

/** What the list shows of all leads, as it stands in the address. A date is a day where the reader is. */
export type LeadFilter = {
  status?: LeadStatus;
  outcome?: Outcome;
  owner?: string;
  channel?: string;
  page?: string;
  campaign?: string;
  minScore?: string;
  maxScore?: string;
  from?: string;
  to?: string;
  review?: "open" | ReviewReason;
  q?: string;
};

export type Facet = { value: string; count: number };
export type Facets = { owners: Facet[]; channels: Facet[]; campaigns: Facet[]; pages: Facet[] };
