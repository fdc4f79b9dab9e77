import { flushSync } from "react-dom";
import { Link } from "react-router";
import type { Handoff } from "../api/handoffs";
import type { Lead } from "../api/model";
import { BriefCard } from "../lead/BriefCard";
import { ConsentBanner } from "../lead/ConsentBanner";
import { FieldsCard } from "../lead/FieldsCard";
import { OptOutBanner } from "../lead/OptOutBanner";
import { ReviewCard } from "../lead/ReviewCard";
import styles from "./KnownAbout.module.css";

/** The brief, beside the chat: the same that stands on the handoff. A press on a quote brings its words into view. */
export function KnownAbout({ lead, handoff, reveal }: { lead: Lead | undefined; handoff: Handoff; reveal: () => void }) {
  const show = (key: string) => {
    flushSync(reveal); // in a narrow window the chat has to come to the front first
    const mark = document.querySelector<HTMLElement>(`[role=log] mark[data-of~="${CSS.escape(key)}"]`);
    mark?.scrollIntoView({ block: "center" });
    mark?.focus({ preventScroll: true });
  };
  return (
    <aside className={styles.known} aria-label="What is known">
      {lead ? (
        <>
          <OptOutBanner contact={lead.contact} />
          <ConsentBanner consent={lead.consent} show={() => show("consent")} />
          <ReviewCard lead={lead} />
          <BriefCard brief={lead.brief} mood={lead.mood} show={show} />
          <FieldsCard fields={lead.fields} marked={undefined} show={show} />
        </>
      ) : (
        <p>{handoff.leadId ? "The lead of this conversation cannot be read." : "The visitor has said nothing yet that makes a lead. What they tell stands here by itself."}</p>
      )}
      <Link to={`/handoffs/${handoff.id}`}>The handoff</Link>
      {lead && <Link to={`/leads/${lead.id}`}>The whole lead, with score, routing and history</Link>}
    </aside>
  );
}
