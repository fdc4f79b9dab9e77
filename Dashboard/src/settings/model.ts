import type { components } from "../api/schema";

type Schemas = components["schemas"];

export type Section = Omit<Schemas["SectionView"], "value"> & { value: unknown };
export type Overview = Schemas["SettingsOverview"];
export type Versions = { items: { version: number; by: string; at: string; value?: unknown }[] };
export type Questions = Schemas["QuestionPreview"];
export type Trial = Schemas["RoutingPreview"];
export type Texts = Schemas["LanguageList"];
export type AuditPage = { items: AuditLine[]; next?: string | null };
export type AuditLine = { id: string; bot: string; at: string; actor: string; action: string; target: string; detail?: Detail };
export type Detail = { changes?: { key: string; before?: string | null; after?: string | null }[]; more?: number } & Record<string, unknown>;
export type Users = Schemas["UserList"];
export type User = Schemas["UserView"];
export type Invitation = Schemas["Invitation"];
export type Keys = Schemas["KeyList"];

export type Kind = "Text" | "People" | "Choice" | "Money" | "PersonName" | "Email" | "Phone" | "Website";
export type Ask = "Always" | "Contact" | "ContactFallback" | "Never";
export type Field = { name: string; kind: Kind; ask: Ask; whileQuestionsAtMost?: number; leftOut?: number; threshold: number; choices: string[] };
export type Fields = { fields: Field[] };
export type Wordings = Record<string, Record<string, string[]>>;
export type Language = { locale: string; locales: string[]; consentTextVersion: string; texts: Wordings };
export type Profile = {
  name: string; company: string; privacyUrl: string; pricesUrl: string; currency: string; country: string; answerHours: string;
  answerHoursIn: Record<string, string>; answers: string; idleAfter: string; messengerIdleAfter: string; maxQuestions: number; passOnFrom: number;
};
export type Service = { key: string; name: string; pages: string[]; words: string[] };
export type Services = { services: Service[] };
export type FormField = "Off" | "Optional" | "Required";
export type Form = { enabled: boolean; name: FormField; email: FormField; phone: FormField; company: FormField; others: Record<string, FormField> };
export type Outcome = "qualified" | "unqualified" | "nurture" | "none";
export type RoutingRule = { name: string; outcome: Outcome; when: string[] };
export type Routing = { rules: RoutingRule[]; supportOwner: string; customerOwner: string; intakeOwner: string; escalationOwners: Record<string, string> };
export type Review = { highValueBudget: number; highValuePeople: number };
export type ScoringRule = { name: string; when: string; points: number };
export type Scoring = { rules: ScoringRule[] };
export type Day = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
export type OwnerHours = { timeZone: string; holidays: string[] } & Record<Day, string>;
export type OwnerMember = { name: string; teamsUserId?: string; languages: string[] };
export type Owner = {
  name: string;
  services: string[];
  email?: string;
  fallback?: string;
  teams: { channelId?: string; userId?: string };
  hours: OwnerHours;
  languages: string[];
  countries: string[];
  members: OwnerMember[];
  capacity: number;
  remindAfterMinutes: number;
  expireAfterMinutes: number;
};
export type Owners = Record<string, Owner>;
export type Widget = { color: string; position: "Right" | "Left"; title: string; label: string; teaser: { text: string; after: string; pages: string[] }; views: boolean };
export type WebChat = { allowedOrigins: string[] };
