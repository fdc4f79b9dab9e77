import { CheckmarkCircleFilled, CircleRegular, DismissCircleFilled, QuestionCircleFilled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Consent } from "../api/model";
import { Ago } from "../words/Ago";
import styles from "./ConsentBanner.module.css";
import { QuoteButton } from "./QuoteButton";

const words: Record<Consent["state"], { icon: ReactElement; title: string; text: string }> = {
  granted: { icon: <CheckmarkCircleFilled />, title: "May be contacted", text: "The visitor agreed to be contacted." },
  refused: { icon: <DismissCircleFilled />, title: "Do not contact", text: "The visitor refused to be contacted." },
  unclear: { icon: <QuestionCircleFilled />, title: "Consent is unclear", text: "The visitor was asked and said neither yes nor no. Ask before anything else." },
  none: { icon: <CircleRegular />, title: "No consent yet: chat only", text: "The visitor has not said whether they may be contacted. Ask before anything else." },
};

/** First on the page: whether this person may be contacted at all. */
export function ConsentBanner({ consent, show }: { consent: Consent; show: () => void }) {
  const { icon, title, text } = words[consent.state];
  return (
    <section className={styles.banner} data-state={consent.state} aria-label="Consent">
      <span className={styles.icon} aria-hidden>{icon}</span>
      <div>
        <h2>{title}</h2>
        <p>
          {consent.quote ? <QuoteButton quote={consent.quote} show={show} label="Consent" /> : text}
          {consent.at && <span className={styles.when}> <Ago at={consent.at} />{consent.textVersion && `, asked with text ${consent.textVersion}`}</span>}
        </p>
      </div>
    </section>
  );
}
