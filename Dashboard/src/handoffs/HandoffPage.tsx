import { useOutletContext, useParams } from "react-router";
import { ApiError } from "../api/client";
import { type Handoff, useHandoff, useOwners } from "../api/handoffs";
import type { Lead } from "../api/model";
import { useLead } from "../api/queries";
import { OutcomeBadge } from "../badges/badges";
import { useKeys } from "../keys/keys";
import { BriefCard } from "../lead/BriefCard";
import { ConsentBanner } from "../lead/ConsentBanner";
import { FieldsCard } from "../lead/FieldsCard";
import { LeadColumns } from "../lead/LeadColumns";
import { LeadHeader } from "../lead/LeadHeader";
import lead from "../lead/LeadPage.module.css";
import { LeadSkeleton } from "../lead/LeadSkeleton";
import { ReviewCard } from "../lead/ReviewCard";
import { useTitle } from "../look/useTitle";
import { BackLink } from "../shell/BackLink";
import { ErrorNotice } from "../shell/ErrorNotice";
import { NotFound } from "../shell/NotFound";
import type { ShellContext } from "../shell/Shell";
import { humanise, valueWords } from "../words/words";
import { HandoffState } from "./HandoffState";
import { pressAction } from "./pressAction";

const back = { to: "/handoffs", label: "Handoffs" };

/** One handoff: what to do with it, what to know before the first word, and the conversation. */
export function HandoffPage() {
  const { bot } = useOutletContext<ShellContext>();
  const { id = "" } = useParams();
  const handoff = useHandoff(bot, id);
  useKeys({ a: () => pressAction("accept", document.getElementById("page")), x: () => pressAction("close", document.getElementById("page")) });
  useTitle("Handoff");

  if (handoff.error instanceof ApiError && handoff.error.status === 404) return <NotFound what="handoff" />;
  if (handoff.data) return handoff.data.leadId ? <WithLead handoff={handoff.data} id={handoff.data.leadId} /> : <Alone handoff={handoff.data} />;
  if (handoff.error) return <ErrorNotice error={handoff.error} retry={() => void handoff.refetch()} />;
  return <LeadSkeleton />;
}

function WithLead({ handoff, id }: { handoff: Handoff; id: string }) {
  const found = useLead(handoff.bot, id);
  if (found.error instanceof ApiError && found.error.status === 404) return <Alone handoff={handoff} />;
  if (found.data) return <View handoff={handoff} of={found.data} />;
  if (found.error) return <ErrorNotice error={found.error} retry={() => void found.refetch()} />;
  return <LeadSkeleton />;
}

function View({ handoff, of }: { handoff: Handoff; of: Lead }) {
  const who = valueWords("name", of.fields.name?.value) || valueWords("email", of.fields.email?.value) || "this visitor";
  const owner = useOwnerName(handoff);
  useTitle(`Handoff: ${who}`);
  return (
    <div className={lead.page}>
      <LeadHeader lead={of} back={back} marks={<OutcomeBadge lead={of} />} />
      <HandoffState handoff={handoff} who={who} owner={owner} lead={of.id} />
      <LeadColumns
        lead={of}
        cards={({ show, marked }) => (
          <>
            <ConsentBanner consent={of.consent} show={() => show("consent")} />
            <ReviewCard lead={of} />
            <BriefCard brief={of.brief} mood={of.mood} show={show} />
            <FieldsCard fields={of.fields} marked={marked} show={show} />
          </>
        )}
      />
    </div>
  );
}

/** The visitor asked for a person before saying anything that makes a lead, or the lead was deleted. */
function Alone({ handoff }: { handoff: Handoff }) {
  return (
    <div className={lead.page}>
      <BackLink {...back} />
      <h1>A visitor without a lead</h1>
      <HandoffState handoff={handoff} who="this visitor" owner={useOwnerName(handoff)} lead={undefined} />
    </div>
  );
}

function useOwnerName(handoff: Handoff): string {
  const owners = useOwners(handoff.bot);
  return owners.data?.find(({ key }) => key === handoff.owner)?.name ?? humanise(handoff.owner);
}
