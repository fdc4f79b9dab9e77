import { fieldWord } from "../../words/words";

export type Test = "known" | "unknown" | ">=" | "<=" | ">" | "<" | "=" | "!=" | "is" | "is not" | "in" | "not in" | "under" | "corporate" | "free" | "granted" | "refused";
export type Condition = { subject: string; test: string; value: string };

const tests: Record<string, string> = {
  known: "is known", unknown: "is not known", ">=": "is at least", "<=": "is at most", ">": "is more than", "<": "is less than", "=": "is exactly",
  "!=": "is not", is: "is", "is not": "is not", in: "is one of", "not in": "is none of", under: "is under", corporate: "is a company’s", free: "is a free mailer’s",
};

export const testWords = (test: string): string => tests[test] ?? test;

const valueless = new Set(["known", "unknown", "corporate", "free"]);
export const takesValue = (test: string): boolean => !valueless.has(test);

/** "companySize >= 20" in its parts; what is written otherwise keeps its words as the value. */
export function parse(text: string): Condition {
  const match = /^\s*(\w+)\s+(?:(known|unknown|corporate|free)|(>=|<=|!=|>|<|=|is not|is|not in|in|under)\s*(.*))$/.exec(text);
  if (match) return { subject: match[1]!, test: match[2] ?? match[3]!, value: (match[4] ?? "").trim() };
  const rest = /^\s*(\w+)\s+(.*)$/.exec(text);
  // "consent granted" is short for "consent is granted".
  return rest ? { subject: rest[1]!, test: "is", value: rest[2]!.trim() } : { subject: text.trim(), test: "known", value: "" };
}

export const write = ({ subject, test, value }: Condition): string => (takesValue(test) ? `${subject} ${test} ${value}`.trimEnd() : `${subject} ${test}`);

const subjects: Record<string, string> = { contact: "a way to reach them", kind: "kind", escalation: "escalation", service: "service", channel: "channel", country: "country", page: "the first page", outcome: "outcome" };

export const subjectWord = (subject: string): string => subjects[subject] ?? fieldWord(subject).toLowerCase();

/** A condition as people say it. */
export function sentence(text: string): string {
  const { subject, test, value } = parse(text);
  const words = value.split(",").map((one) => one.trim()).join(" or ");
  return `${subjectWord(subject)} ${testWords(test)}${takesValue(test) ? ` ${words}` : ""}`;
}

/** A rule as people say it. */
export function ruleSentence(when: string[], outcome: string): string {
  const reasons = when.map(sentence);
  const list = reasons.length < 2 ? reasons.join("") : `${reasons.slice(0, -1).join(", ")} and ${reasons.at(-1)}`;
  const verdict = outcome.startsWith("no ") ? `has ${outcome}` : `is ${outcome}`;
  return list ? `If ${list}, the lead ${verdict}.` : `Otherwise the lead ${verdict}.`;
}

export type SubjectKind = "number" | "word" | "email" | "page" | "presence";

/** The tests that fit a subject, by what its field holds. */
export function testsOf(kind: SubjectKind): string[] {
  switch (kind) {
    case "number":
      return ["known", "unknown", ">=", "<=", ">", "<", "=", "!="];
    case "word":
      return ["known", "unknown", "is", "is not", "in", "not in"];
    case "email":
      return ["known", "unknown", "corporate", "free"];
    case "page":
      return ["known", "unknown", "under"];
    default:
      return ["known", "unknown"];
  }
}

const facts: Record<string, SubjectKind> = { contact: "presence", consent: "word", kind: "word", escalation: "word", service: "word", channel: "word", country: "word", page: "page" };

export const factNames = Object.keys(facts);

export function kindOf(subject: string, fields: { name: string; kind: string }[]): SubjectKind {
  const field = fields.find((one) => one.name === subject);
  if (!field) return facts[subject] ?? "presence";
  if (field.kind === "People" || field.kind === "Money") return "number";
  if (field.kind === "Choice") return "word";
  return field.kind === "Email" ? "email" : "presence";
}
