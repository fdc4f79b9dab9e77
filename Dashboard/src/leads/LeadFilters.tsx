import { Button, SearchBox, Select } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { LeadFilter, LeadStatus, Outcome } from "../api/model";
import { useFacets } from "../api/queries";
import { useOwners } from "../api/handoffs";
import { useKeys } from "../keys/keys";
import { humanise, outcomeWords, statusWords } from "../words/words";
import { FilterChips } from "./FilterChips";
import { FilterPanel } from "./FilterPanel";
import styles from "./LeadFilters.module.css";

const typingMs = 250;
/** Filters that stand behind the button "Filters", on a phone with all others. */
const behind = ["channel", "page", "campaign", "minScore", "maxScore", "from", "to", "review"] as const;

type Props = { bot: string; filter: LeadFilter; change: (part: LeadFilter) => void; clear: () => void };

/** Search and filters; what is set stands below in words, each with a way to take it back. */
export function LeadFilters({ bot, filter, change, clear }: Props) {
  const [open, setOpen] = useState(false);
  const facets = useFacets(bot, open || filter.owner !== undefined);
  const owners = useOwners(bot);
  const nameOf = (owner: string) => owners.data?.find(({ key }) => key === owner)?.name ?? humanise(owner);
  const allOwners = [...new Set([...(owners.data ?? []).map(({ key }) => key), ...(facets.data?.owners ?? []).map(({ value }) => value), ...(filter.owner ? [filter.owner] : [])])];
  const set = behind.filter((name) => filter[name]).length;

  return (
    <div role="search" className={styles.filters}>
      <div className={styles.bar}>
        <Search words={filter.q} change={(q) => change({ q })} />
        <div className={styles.choices}>
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
          <Select aria-label="Owner" value={filter.owner ?? ""} onChange={(_, { value }) => change({ owner: value || undefined })}>
            <option value="">Any owner</option>
            {allOwners.map((key) => (
              <option key={key} value={key}>
                {nameOf(key)}
              </option>
            ))}
          </Select>
        </div>
        <Button icon={<FilterRegular />} aria-expanded={open} aria-controls="more-filters" onClick={() => setOpen(!open)} appearance={open ? "primary" : "secondary"} className={styles.more}>
          Filters{set > 0 && ` (${set})`}
        </Button>
      </div>
      {open && <FilterPanel filter={filter} facets={facets.data} change={change} />}
      <FilterChips filter={filter} change={change} clear={clear} nameOf={nameOf} />
    </div>
  );
}

/** Follows the typing, but not every letter of it; Escape empties it, "/" leads to it. */
function Search({ words, change }: { words: string | undefined; change: (words: string | undefined) => void }) {
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(words ?? "");
  const asked = useRef(words ?? "");
  useKeys({ "/": () => box.current?.select() });

  // Changed from elsewhere: the browser's back button, or the words' own chip.
  useEffect(() => {
    if ((words ?? "") === asked.current) return;
    asked.current = words ?? "";
    setTyped(asked.current);
  }, [words]);

  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === asked.current) return;
    const timer = window.setTimeout(() => {
      asked.current = wanted;
      change(wanted || undefined);
    }, wanted ? typingMs : 0);
    return () => window.clearTimeout(timer);
  }, [typed, change]);

  return (
    <SearchBox
      ref={box}
      className={styles.search}
      placeholder="Search names, companies, needs, words said"
      aria-label="Search leads"
      aria-keyshortcuts="/"
      value={typed}
      onChange={(_, { value }) => setTyped(value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        if (typed) setTyped("");
        else box.current?.blur();
      }}
    />
  );
}
