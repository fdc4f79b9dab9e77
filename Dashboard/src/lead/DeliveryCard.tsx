import { useQuery } from "@tanstack/react-query";
import { api, read } from "../api/client";
import type { Lead } from "../api/model";
import type { components } from "../api/schema";
import { Ago } from "../words/Ago";
import { Card } from "./Card";
import styles from "./DeliveryCard.module.css";

type Item = components["schemas"]["LeadDestinationView"];

const stateWords: Record<string, string> = { waiting: "On its way", delivered: "Delivered", parked: "Given up", withdrawn: "Held back" };

/** Where the lead went, and what keeps it here; nothing where no destination is set up. */
export function DeliveryCard({ lead: { bot, id } }: { lead: Pick<Lead, "bot" | "id"> }) {
  const deliveries = useQuery({
    queryKey: ["bot", bot, "lead", id, "deliveries"],
    queryFn: () => read<{ items: Item[] }>(api.GET("/api/v1/bots/{bot}/leads/{id}/deliveries", { params: { path: { bot, id } } })),
    refetchInterval: (query) => (query.state.data?.items.some(({ delivery }) => delivery?.state === "waiting") ? 3_000 : false),
  });
  const items = deliveries.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title="Delivery">
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.destination}>
            <span>
              <strong>{item.destination}</strong>
              <span className={styles.state} data-state={item.delivery?.state ?? "none"}>
                {item.delivery?.state ? stateWords[item.delivery.state] : item.held ? "Held back" : "Not sent"}
              </span>
              {item.delivery?.at && <Ago at={item.delivery.at} className={styles.when} />}
            </span>
            {why(item) && <p>{why(item)}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function why({ delivery, held, health }: Item): string | undefined {
  if (delivery?.state === "delivered" && held) return `Later changes stay here. ${held}`;
  if (held) return held;
  if (delivery?.state === "waiting" && health === "paused") return "The destination is paused; the lead waits for it.";
  if (delivery?.state === "parked" || delivery?.state === "waiting" || delivery?.state === "withdrawn") return delivery.reason ?? undefined;
  return delivery ? undefined : "It was last changed before the destination was set up, or nothing of it has changed since.";
}
