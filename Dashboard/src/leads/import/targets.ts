import { fieldWord, humanise } from "../../words/words";

/** Whose column names a file has; "own" are chosen one by one. */
export type Naming = "leadbot" | "excel" | "salesforce" | "hubspot" | "own";

export const namings: Record<Naming, string> = {
  leadbot: "LeadBot's own export", excel: "LeadBot's export for Excel", salesforce: "Salesforce", hubspot: "HubSpot", own: "Something else: choose below",
};

const fields = ["name", "email", "phone", "company", "companySize", "role", "need", "timeline", "budget", "authority"];

const others: Record<string, string> = {
  "name.first": "First name", "name.last": "Last name", status: "Sales status", lostReason: "Reason for Lost", createdAt: "Came at", channel: "Channel",
  "source.page": "Page", "source.title": "Page title", "source.referrer": "Came from", "source.country": "Country", "source.timeZone": "Time zone", "source.locale": "Language",
  utm_source: "Campaign: source", utm_medium: "Campaign: medium", utm_campaign: "Campaign", utm_term: "Campaign: term", utm_content: "Campaign: content", id: "Id in LeadBot",
};

export const targetWord = (target: string): string => others[target] ?? (fields.includes(target) ? fieldWord(target) : humanise(target));

/** What a column can fill: the fields that people know, the bot's own, and the rest of a lead. */
export const targetsOf = (own: string[]): string[] => [...new Set([...fields, ...own, ...Object.keys(others)])];

const aliases: Record<string, string[]> = {
  name: ["fullname", "contact", "contactname", "leadname"],
  "name.first": ["firstname", "givenname"],
  "name.last": ["lastname", "surname", "familyname"],
  email: ["email", "emailaddress", "mail"],
  phone: ["telephone", "phonenumber", "mobile", "tel", "cell"],
  company: ["companyname", "organisation", "organization", "account", "accountname", "firm"],
  companySize: ["employees", "noofemployees", "numberofemployees", "headcount", "size"],
  role: ["title", "jobtitle", "position"],
  need: ["message", "description", "notes", "request", "comment"],
  status: ["leadstatus", "salesstatus"],
  createdAt: ["created", "createdon", "date", "came"],
  "source.country": ["country", "countryregion"],
  "source.page": ["page", "url", "landingpage"],
  utm_campaign: ["campaign"],
  id: ["leadid", "leadbotid"],
};

const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, "");

/** What each header most likely means, each target once; empty where nothing is likely. */
export function guess(headers: string[], own: string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    const word = plain(header);
    const found = targetsOf(own).find((target) => !taken.has(target) && (plain(target) === word || plain(targetWord(target)) === word || aliases[target]?.includes(word)));
    if (found) taken.add(found);
    return found ?? "";
  });
}

/** Each export has a column that no other has. */
export function namingOf(headers: string[]): Naming {
  const has = (header: string) => headers.some((one) => one.trim().toLowerCase() === header.toLowerCase());
  if (has("record") && has("createdAt")) return "leadbot";
  if (has("Lead ID") && has("Created (UTC)")) return "excel";
  if (has("Last Name") && has("Company") && (has("LeadBot ID") || has("Lead Source"))) return has("Company name") ? "hubspot" : "salesforce";
  if (has("Company name") && has("Email")) return "hubspot";
  return "own";
}
