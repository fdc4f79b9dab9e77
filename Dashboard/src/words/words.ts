import type { FieldValue, LeadStatus, Outcome, Review } from "../api/model";

const fields: Record<string, string> = {
  need: "Need", company: "Company", companySize: "Company size", role: "Role", timeline: "Timeline", budget: "Budget",
  authority: "Authority", name: "Name", email: "E-mail", phone: "Phone", consent: "Consent",
};

const choices: Record<string, Record<string, string>> = {
  timeline: { now: "Within a month", quarter: "In 1 to 3 months", halfYear: "In 3 to 6 months", later: "Later than 6 months", none: "No plans" },
  authority: { decides: "Decides", influences: "Influences the decision", researching: "Researching" },
};

const channels: Record<string, string> = { webchat: "Web chat", teams: "Teams", telegram: "Telegram", whatsapp: "WhatsApp" };

export const statusWords: Record<LeadStatus, string> = {
  new: "New", contacted: "Contacted", qualified: "Qualified", converted: "Converted", lost: "Lost",
};

export const outcomeWords: Record<Outcome, string> = {
  qualified: "qualified", nurture: "nurture", unqualified: "not qualified", escalated: "escalated", support: "support", none: "no outcome",
};

export const reviewWords: Record<Review["reason"], string> = {
  unclear_consent: "Consent is unclear", duplicate: "Possible duplicate", existing_customer: "Existing customer", high_value: "High value",
  territory: "Other territory", sensitive: "Sensitive data", promise_risk: "Risk of a promise",
};

const handoffReasons: Record<string, string> = {
  task: "Need, contact and consent stand together", qualified: "Qualified", support: "Needs help with something bought or delivered",
  pricing: "Asked for a price", custom_scope: "Asked for a scope of their own", legal: "Asked a legal question", emergency: "Needs help at once",
  guarantee: "Asked for a guarantee", human_request: "Asked for a person", frustrated: "Is frustrated", repeated: "Asked the same thing again",
  sensitive: "Shared sensitive data", complaint: "Complained",
};

export const handoffWord = (reason: string): string => handoffReasons[reason] ?? humanise(reason);

/** "companySize" and "human_request" as people write them. */
export function humanise(key: string): string {
  const words = key.replace(/[_-]+/g, " ").replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase().trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const fieldWord = (field: string): string => fields[field] ?? humanise(field);
/** The words of the brief for the same steps. */
export const moodWord = (value: number): string =>
  value <= -0.6 ? "very upset" : value <= -0.25 ? "upset" : value < 0.25 ? "neutral" : value < 0.6 ? "friendly" : "very friendly";
export const channelWord = (channel: string): string => channels[channel] ?? humanise(channel);

/** Fields in the order in which a salesperson reads them; what a bot adds comes after, by name. */
export function inOrder(names: string[]): string[] {
  const known = Object.keys(fields);
  const place = (name: string) => (known.includes(name) ? known.indexOf(name) : known.length);
  return [...names].sort((a, b) => place(a) - place(b) || a.localeCompare(b));
}

export function valueWords(field: string, value: FieldValue | undefined): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return value.toLocaleString();
  if (typeof value === "string") return choices[field]?.[value] ?? value;
  if (!value.currency) return value.amount.toLocaleString();
  try {
    return value.amount.toLocaleString(undefined, { style: "currency", currency: value.currency, maximumFractionDigits: 2, minimumFractionDigits: 0 });
  } catch {
    return `${value.amount.toLocaleString()} ${value.currency}`; // not a currency that this browser knows
  }
}
