import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { filterNames } from "../api/filters";
import type { LeadFilter } from "../api/model";
import { channelWord, outcomeWords, reviewWords, statusWords } from "../words/words";
import styles from "./LeadFilters.module.css";

type Props = { filter: LeadFilter; change: (part: LeadFilter) => void; clear: () => void; nameOf: (owner: string) => string };

const day = (value: string): string => new Date(`${value}T00:00`).toLocaleDateString(undefined, { day: "numeric", month: "short", year: "numeric" });

/** What is set, in words; a press takes it back. */
export function FilterChips({ filter, change, clear, nameOf }: Props) {
  const words: { [K in keyof LeadFilter]-?: (value: NonNullable<LeadFilter[K]>) => string } = {
    q: (value) => `“${value}”`,
    status: (value) => `Status: ${statusWords[value]}`,
    outcome: (value) => `Bot: ${outcomeWords[value]}`,
    owner: (value) => `Owner: ${nameOf(value)}`,
    channel: (value) => channelWord(value),
    page: (value) => (value === "/" ? "Page: home" : `Page: ${value} and below`),
    campaign: (value) => `Campaign: ${value}`,
    minScore: (value) => `Score from ${value}`,
    maxScore: (value) => `Score up to ${value}`,
    from: (value) => `From ${day(value)}`,
    to: (value) => `Until ${day(value)}`,
    review: (value) => (value === "open" ? "Review first" : `Review: ${reviewWords[value]}`),
  };
  const set = filterNames.filter((name) => filter[name]);
  if (set.length === 0) return null;
  return (
    <div className={styles.chips} role="group" aria-label="Filters that are set">
      {set.map((name) => {
        const text = (words[name] as (value: string) => string)(filter[name]!);
        return (
          <button key={name} type="button" className={styles.chip} onClick={() => change({ [name]: undefined })} aria-label={`Remove the filter ${text}`}>
            {text} <DismissRegular aria-hidden />
          </button>
        );
      })}
      <Button size="small" appearance="transparent" onClick={clear}>
        Clear all
      </Button>
    </div>
  );
}
