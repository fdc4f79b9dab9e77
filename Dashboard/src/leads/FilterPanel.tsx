import { Field, Input, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Facet, Facets, LeadFilter } from "../api/model";
import { channelWord, reviewWords } from "../words/words";
import styles from "./LeadFilters.module.css";
import { withParents } from "./pages";

type Props = { filter: LeadFilter; facets: Facets | undefined; change: (part: LeadFilter) => void };

/** Where leads came from, how many points they have, when they came, and whether somebody has to look first. */
export function FilterPanel({ filter, facets, change }: Props) {
  const today = new Date().toLocaleDateString("sv-SE");
  return (
    <div id="more-filters" className={styles.panel}>
      <Choice label="Channel" any="Any channel" value={filter.channel} of={facets?.channels} word={channelWord} choose={(channel) => change({ channel })} />
      <Choice label="Page where the chat began" any="Any page" value={filter.page} of={withParents(facets?.pages ?? [])} word={(page) => page} choose={(page) => change({ page })} />
      <Choice label="Campaign" any="Any campaign" value={filter.campaign} of={facets?.campaigns} word={(campaign) => campaign} choose={(campaign) => change({ campaign })} />
      <Field label="Review">
        <Select value={filter.review ?? ""} onChange={(_, { value }) => change({ review: (value || undefined) as LeadFilter["review"] })}>
          <option value="">Any</option>
          <option value="open">Somebody has to look first</option>
          {Object.entries(reviewWords).map(([key, word]) => (
            <option key={key} value={key}>
              {word}
            </option>
          ))}
        </Select>
      </Field>
      <Pair label="Score">
        <Input type="number" inputMode="numeric" min={0} max={100} placeholder="0" aria-label="Least score" value={filter.minScore ?? ""} onChange={(_, { value }) => change({ minScore: value || undefined })} />
        <Input type="number" inputMode="numeric" min={0} max={100} placeholder="100" aria-label="Highest score" value={filter.maxScore ?? ""} onChange={(_, { value }) => change({ maxScore: value || undefined })} />
      </Pair>
      <Pair label="Came">
        <Input type="date" max={filter.to ?? today} aria-label="First day" value={filter.from ?? ""} onChange={(_, { value }) => change({ from: value || undefined })} />
        <Input type="date" min={filter.from} max={today} aria-label="Last day" value={filter.to ?? ""} onChange={(_, { value }) => change({ to: value || undefined })} />
      </Pair>
    </div>
  );
}

type ChoiceProps = { label: string; any: string; value: string | undefined; of: Facet[] | undefined; word: (value: string) => string; choose: (value: string | undefined) => void };

function Choice({ label, any, value, of, word, choose }: ChoiceProps) {
  const all = of ?? [];
  return (
    <Field label={label}>
      <Select value={value ?? ""} onChange={(_, data) => choose(data.value || undefined)}>
        <option value="">{any}</option>
        {value && !all.some((one) => one.value === value) && <option value={value}>{word(value)}</option>}
        {all.map((one) => (
          <option key={one.value} value={one.value}>
            {word(one.value)}
            {one.count > 0 && ` (${one.count.toLocaleString()})`}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const Pair = ({ label, children }: { label: string; children: ReactNode }) => (
  <fieldset className={styles.pair}>
    <legend>{label}</legend>
    <div>{children}</div>
  </fieldset>
);
