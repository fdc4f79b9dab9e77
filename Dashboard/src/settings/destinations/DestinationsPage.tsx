import { Spinner } from "@fluentui/react-components";
import { useTitle } from "../../look/useTitle";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { useBot } from "../data";
import { ParkedReplies } from "../replies/ParkedReplies";
import styles from "../settings.module.css";
import { DestinationCard } from "./DestinationCard";
import { useDestinations } from "./destinations";

/** Where leads go, and whether they arrive; and what visitors did not get. */
export function DestinationsPage() {
  useTitle("Destinations · Settings");
  const bot = useBot();
  const destinations = useDestinations(bot);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Destinations</h1>
        <p>
          Where this bot’s leads are delivered. Other systems get a lead once it is settled, agreed to by the visitor and not under review; your own mailboxes hear at once.
          Destinations are set up in the settings file or the environment, below <code>Delivery</code>, where their secrets stay.
        </p>
      </header>
      {destinations.error ? (
        <ErrorNotice error={destinations.error} retry={() => void destinations.refetch()} />
      ) : destinations.isPending ? (
        <Spinner label="Loading" />
      ) : destinations.data.length === 0 ? (
        <section className={styles.card} aria-label="No destination">
          <h2>No destination yet</h2>
          <p className={styles.note}>Leads stay on this dashboard. A signed webhook takes three settings:</p>
          <code className={styles.snippet}>
            {"Delivery__crm__Kind=Webhook\nDelivery__crm__Url=https://crm.firm.com/leadbot\nDelivery__crm__Secret=whsec_…"}
          </code>
          <p className={styles.note}>A mailbox takes four:</p>
          <code className={styles.snippet}>
            {"Delivery__sales__Kind=Email\nDelivery__sales__Smtp__Host=smtp.firm.com\nDelivery__sales__From=leadbot@firm.com\nDelivery__sales__To=sales@firm.com"}
          </code>
        </section>
      ) : (
        destinations.data.map((destination) => <DestinationCard key={destination.name} bot={bot} destination={destination} />)
      )}
      <ParkedReplies bot={bot} />
    </div>
  );
}
