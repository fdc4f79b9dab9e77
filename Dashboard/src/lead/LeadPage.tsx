import { useOutletContext, useParams } from "react-router";
import { ApiError } from "../api/client";
import type { Lead } from "../api/model";
import { useLead } from "../api/queries";
import { OutcomeBadge } from "../badges/badges";
import { pressAction } from "../handoffs/pressAction";
import { useKeys } from "../keys/keys";
import { useTitle } from "../look/useTitle";
import { ErrorNotice } from "../shell/ErrorNotice";
import { NotFound } from "../shell/NotFound";
import type { ShellContext } from "../shell/Shell";
import { valueWords } from "../words/words";
import { BriefCard } from "./BriefCard";
import { ConsentBanner } from "./ConsentBanner";
import { DeliveryCard } from "./DeliveryCard";
import { FieldsCard } from "./FieldsCard";
import { HandoffCard } from "./HandoffCard";
import { HistoryCard } from "./HistoryCard";
import { LeadColumns } from "./LeadColumns";
import { LeadHeader } from "./LeadHeader";
import { LeadMenu } from "./LeadMenu";
import styles from "./LeadPage.module.css";
import { LeadSkeleton } from "./LeadSkeleton";
import { OptOutBanner } from "./OptOutBanner";
import { ReviewCard } from "./ReviewCard";
import { RoutingCard } from "./RoutingCard";
import { ScoreCard } from "./ScoreCard";
import { SourceCard } from "./SourceCard";
import { StatusMenu } from "./StatusMenu";

/** Everything about one lead, its conversation beside it. */
export function LeadPage() {
  const { bot } = useOutletContext<ShellContext>();
  const { id = "" } = useParams();
  const lead = useLead(bot, id);
  const name = lead.data && (valueWords("name", lead.data.fields.name?.value) || valueWords("company", lead.data.fields.company?.value));
  useTitle(name || "Lead");
  useKeys({
    a: () => pressAction("accept", document.getElementById("page")),
    x: () => pressAction("close", document.getElementById("page")),
    s: () => document.getElementById("sales-status")?.click(),
  });

  if (lead.error instanceof ApiError && lead.error.status === 404) return <NotFound what="lead" />;
  if (lead.data) return <LeadView lead={lead.data} />;
  if (lead.error) return <ErrorNotice error={lead.error} retry={() => void lead.refetch()} />;
  return <LeadSkeleton />;
}

/** First what decides whether and how to reply: contact, consent, need, open question. Then why, and where from. */
function LeadView({ lead }: { lead: Lead }) {
  const who = valueWords("name", lead.fields.name?.value) || valueWords("email", lead.fields.email?.value) || "this visitor";
  const marks = (
    <>
      <OutcomeBadge lead={lead} />
      <StatusMenu lead={lead} />
      <LeadMenu lead={lead} who={who} />
    </>
  );
  return (
    <div className={styles.page}>
      <LeadHeader lead={lead} back={{ to: "/leads", label: "Leads" }} marks={marks} />
      <LeadColumns
        lead={lead}
        cards={({ show, marked }) => (
          <>
            <OptOutBanner contact={lead.contact} />
            <ConsentBanner consent={lead.consent} show={() => show("consent")} />
            <ReviewCard lead={lead} />
            <BriefCard brief={lead.brief} mood={lead.mood} show={show} />
            <HandoffCard lead={lead} who={who} />
            <FieldsCard fields={lead.fields} marked={marked} show={show} />
            <RoutingCard routing={lead.routing} outcome={lead.outcome} />
            <ScoreCard score={lead.score} />
            <DeliveryCard lead={lead} />
            <SourceCard source={lead.source} channel={lead.channel} />
            <HistoryCard lead={lead} />
          </>
        )}
      />
    </div>
  );
}
