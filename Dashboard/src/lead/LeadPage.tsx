import { useMemo, useState } from "react";
import { useOutletContext, useParams } from "react-router";
import { ApiError } from "../api/client";
import type { Lead } from "../api/model";
import { useLead, useTranscript } from "../api/queries";
import { useTitle } from "../look/useTitle";
import { evidenceOf } from "../quotes/quotes";
import { ErrorNotice } from "../shell/ErrorNotice";
import { NotFound } from "../shell/NotFound";
import type { ShellContext } from "../shell/Shell";
import { valueWords } from "../words/words";
import { BriefCard } from "./BriefCard";
import { ConsentBanner } from "./ConsentBanner";
import { FieldsCard } from "./FieldsCard";
import { HandoffCard } from "./HandoffCard";
import { HistoryCard } from "./HistoryCard";
import { LeadHeader } from "./LeadHeader";
import styles from "./LeadPage.module.css";
import { LeadSkeleton } from "./LeadSkeleton";
import { ReviewCard } from "./ReviewCard";
import { RoutingCard } from "./RoutingCard";
import { ScoreCard } from "./ScoreCard";
import { SourceCard } from "./SourceCard";
import { Transcript } from "./Transcript";

/** Everything about one lead, its conversation beside it. */
export function LeadPage() {
  const { bot } = useOutletContext<ShellContext>();
  const { id = "" } = useParams();
  const lead = useLead(bot, id);
  const name = lead.data && (valueWords("name", lead.data.fields.name?.value) || valueWords("company", lead.data.fields.company?.value));
  useTitle(name || "Lead");

  if (lead.data) return <LeadView lead={lead.data} />;
  if (lead.error instanceof ApiError && lead.error.status === 404) return <NotFound what="lead" />;
  if (lead.error) return <ErrorNotice error={lead.error} retry={() => void lead.refetch()} />;
  return <LeadSkeleton />;
}

/** On a phone one of the two is shown at a time. */
const panes = [
  ["details", "Details"],
  ["conversation", "Conversation"],
] as const;
type Pane = (typeof panes)[number][0];

function LeadView({ lead }: { lead: Lead }) {
  const transcript = useTranscript(lead.bot, lead.id);
  const evidence = useMemo(() => evidenceOf(lead), [lead]);
  const [pane, setPane] = useState<Pane>("details");
  // The count makes a second press on the same field lead to its words again.
  const [shown, setShown] = useState<{ key: string; count: number }>();
  const show = (key: string) => {
    setPane("conversation");
    setShown((before) => ({ key, count: (before?.count ?? 0) + 1 }));
  };

  return (
    <div className={styles.page}>
      <LeadHeader lead={lead} />
      <div className={styles.tabs} role="group" aria-label="Show">
        {panes.map(([key, word]) => (
          <button key={key} type="button" aria-pressed={pane === key} onClick={() => setPane(key)}>
            {word}
          </button>
        ))}
      </div>
      <div className={styles.columns} data-pane={pane}>
        <div className={styles.details}>
          <ConsentBanner consent={lead.consent} show={() => show("consent")} />
          <ReviewCard lead={lead} />
          <HandoffCard handoff={lead.handoff} />
          <BriefCard brief={lead.brief} mood={lead.mood} show={show} />
          <FieldsCard fields={lead.fields} marked={shown?.key} show={show} />
          <RoutingCard routing={lead.routing} outcome={lead.outcome} />
          <ScoreCard score={lead.score} />
          <SourceCard source={lead.source} channel={lead.channel} />
          <HistoryCard lead={lead} />
        </div>
        <Transcript transcript={transcript} evidence={evidence} shown={shown} visitor={valueWords("name", lead.fields.name?.value) || "Visitor"} />
      </div>
    </div>
  );
}
