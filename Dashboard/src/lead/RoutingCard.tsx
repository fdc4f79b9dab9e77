import type { Outcome, Routing } from "../api/model";
import { humanise, outcomeWords } from "../words/words";
import { Card, Facts } from "./Card";
import styles from "./RoutingCard.module.css";

/** What the bot's rules decided, and the facts that made them. */
export function RoutingCard({ routing, outcome }: { routing: Routing | undefined | null; outcome: Outcome | undefined | null }) {
  if (!routing) return null;
  return (
    <Card title="Routing">
      <Facts
        of={[
          [outcome ? "Bot's outcome" : "As it stands", humanise(outcomeWords[routing.outcome])],
          ["By fit alone", routing.fit !== routing.outcome ? humanise(outcomeWords[routing.fit]) : undefined],
          ["Owner", humanise(routing.owner)],
          ["Rule", routing.rule],
          [
            "Because",
            <ul key="because" className={styles.because}>
              {routing.because.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>,
          ],
        ]}
      />
    </Card>
  );
}
