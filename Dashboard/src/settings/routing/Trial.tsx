import { Badge, Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { Link } from "react-router";
import { outcomeWords } from "../../words/words";
import { Ago } from "../../words/Ago";
import { useTrial, type Proposal } from "../data";
import type { Trial as Result } from "../model";
import styles from "../settings.module.css";
import type { SectionEditor } from "../useEditor";

type Side = Result["items"][number]["before"];
const outcome = (key: string) => outcomeWords[key as keyof typeof outcomeWords] ?? key;
const side = (one: Side) => `${outcome(one.outcome)}, ${one.owner}, ${one.score} points`;

/** What would have become of the last 200 leads. */
export function Trial({ editors }: { editors: SectionEditor[] }) {
  const { bot } = editors[0]!;
  const trial = useTrial(bot);
  const proposals = editors.map((editor) => editor.proposal).filter((one): one is Proposal => !!one);

  return (
    <section className={styles.card} aria-label="What would have happened">
      <header>
        <h2>What would have happened to the last 200 leads</h2>
        <Button onClick={() => trial.mutate(proposals)} disabledFocusable={trial.isPending} icon={trial.isPending ? <Spinner size="tiny" /> : undefined}>
          Try these rules
        </Button>
      </header>
      <div role="status">
        {trial.error && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{trial.error.message}</MessageBarBody>
          </MessageBar>
        )}
        {trial.data && (
          <p>
            {trial.data.leads === 0 ? "There are no leads to try it on yet." : trial.data.changed === 0 ? `None of the last ${trial.data.leads} leads would be another.` : `${trial.data.changed} of the last ${trial.data.leads} leads would be another.`}
          </p>
        )}
      </div>
      {trial.data && trial.data.leads > 0 && (
        <>
          <p className={styles.row}>
            {[...trial.data.outcomes.map((one) => ({ ...one, key: outcome(one.key) })), ...trial.data.owners].map((one) => (
              <Badge key={one.key} appearance={one.before === one.after ? "outline" : "tint"} size="large">
                {one.key}: {one.before} → {one.after}
              </Badge>
            ))}
          </p>
          {trial.data.items.length > 0 && (
            <table className={`${styles.table} ${styles.wide}`}>
              <thead>
                <tr>
                  <th>Lead</th>
                  <th>Was</th>
                  <th>Would be</th>
                </tr>
              </thead>
              <tbody>
                {trial.data.items.map((lead) => (
                  <tr key={lead.id}>
                    <td>
                      <Link to={`/leads/${lead.id}?bot=${encodeURIComponent(bot)}`}>{lead.name || lead.company || "Unnamed"}</Link> <Ago at={lead.createdAt} className={styles.note} />
                    </td>
                    <td>{side(lead.before)}</td>
                    <td title={lead.after.because.join("; ")}>
                      <strong>{side(lead.after)}</strong>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </section>
  );
}
