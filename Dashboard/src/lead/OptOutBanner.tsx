import { DismissCircleFilled, PersonProhibitedFilled } from "@fluentui/react-icons";
import type { Contact } from "../api/model";
import { Ago } from "../words/Ago";
import styles from "./ConsentBanner.module.css";

/** Before everything else: whoever is not to be written to. Nothing where they may be. */
export function OptOutBanner({ contact }: { contact: Contact | null | undefined }) {
  const optOut = contact?.optOut;
  if (!optOut) return null;
  const asked = optOut.reason === "asked";
  return (
    <section className={styles.banner} data-state="refused" aria-label="Not to be contacted">
      <span className={styles.icon} aria-hidden>{asked ? <DismissCircleFilled /> : <PersonProhibitedFilled />}</span>
      <div>
        <h2>{asked ? "Asked not to be contacted" : "Cannot be reached any more"}</h2>
        <p>
          {asked ? "Nothing is sent until they write that they want messages again." : "They have blocked the bot or left. What they write next opens the chat again."}
          <span className={styles.when}> <Ago at={optOut.at} /></span>
        </p>
      </div>
    </section>
  );
}
