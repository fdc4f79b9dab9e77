import { handoffWord } from "../words/words";

export const stepWords: Record<string, string> = {
  views: "Page views", conversations: "Conversations", leads: "Leads", qualified: "Qualified", accepted: "Accepted",
};

const topics: Record<string, string> = { parked: "A message could not be answered" };
const readers: Record<string, string> = { builtin: "Built in", llm: "LLM", confirmed: "Confirmed by the visitor", form: "Form" };

export const topicWord = (topic: string): string => topics[topic] ?? handoffWord(topic);
export const readerWord = (reader: string): string => readers[reader] ?? reader;
export const pageWord = (page: string): string => (page === "" ? "No page" : page === "other" ? "Other pages" : page);
