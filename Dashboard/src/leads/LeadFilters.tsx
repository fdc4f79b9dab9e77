import { Button, SearchBox, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { LeadFilter, LeadStatus, Outcome } from "../api/model";
import { channelWord, humanise, outcomeWords, statusWords } from "../words/words";
import styles from "./LeadFilters.module.css";

const typingMs = 250;
const channels = ["webchat", "teams", "telegram", "whatsapp"];

export function LeadFilters({ filter, change }: { filter: LeadFilter; change: (part: LeadFilter) => void }) {
  const [words, setWords] = useState(filter.q ?? "");
  const filtered = Object.keys(filter).length > 0;

  // The search follows the typing, but not every letter of it.
  useEffect(() => {
    if (words.trim() === (filter.q ?? "")) return;
    const timer = window.setTimeout(() => change({ q: words.trim() }), typingMs);
    return () => window.clearTimeout(timer);
  }, [words, filter.q, change]);

  const clear = () => {
    setWords("");
    change({ status: undefined, outcome: undefined, channel: undefined, q: undefined });
  };

  return (
    <div className={styles.bar} role="search">
      <SearchBox className={styles.search} placeholder="Search name, company, need, e-mail" aria-label="Search leads" value={words} onChange={(_, { value }) => setWords(value)} />
      <Select aria-label="Sales status" value={filter.status ?? ""} onChange={(_, { value }) => change({ status: (value || undefined) as LeadStatus | undefined })}>
        <option value="">Any status</option>
        {Object.entries(statusWords).map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </Select>
      <Select aria-label="Bot's outcome" value={filter.outcome ?? ""} onChange={(_, { value }) => change({ outcome: (value || undefined) as Outcome | undefined })}>
        <option value="">Any outcome</option>
        {Object.entries(outcomeWords).map(([key, word]) => (
          <option key={key} value={key}>
            Bot: {word}
          </option>
        ))}
      </Select>
      <Select aria-label="Channel" value={filter.channel ?? ""} onChange={(_, { value }) => change({ channel: value || undefined })}>
        <option value="">Any channel</option>
        {(filter.channel && !channels.includes(filter.channel) ? [...channels, filter.channel] : channels).map((key) => (
          <option key={key} value={key}>
            {channelWord(key) || humanise(key)}
          </option>
        ))}
      </Select>
      <Button appearance="subtle" onClick={clear} className={filtered ? undefined : styles.idle} disabled={!filtered}>
        Clear
      </Button>
    </div>
  );
}
