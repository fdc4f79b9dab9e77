import { Skeleton, SkeletonItem } from "@fluentui/react-components";
import { useId } from "react";
import { useHandoffCounters, useHandoffs } from "../api/handoffs";
import { whoOf } from "../handoffs/words";
import { ErrorNotice } from "../shell/ErrorNotice";
import { AlertSwitch } from "./AlertSwitch";
import styles from "./DeskList.module.css";
import { DeskRow } from "./DeskRow";
import { PresenceSwitch } from "./PresenceSwitch";
import type { useMine } from "./useMine";

type Props = { bot: string; mine: ReturnType<typeof useMine>; chosen: string | undefined };

/** Mine with what is unread in each, then what waits for anybody. */
export function DeskList({ bot, mine: { mine, isPending, error, again }, chosen }: Props) {
  const counters = useHandoffCounters(bot, true);
  const waiting = useHandoffs(bot, { state: "open,offered", order: "oldest" });
  const pages = waiting.data?.pages ?? [];
  const rows = pages.flatMap(({ items, leads }) => items.map((handoff) => ({ handoff, lead: leads?.[handoff.leadId ?? ""] })));
  const [ours, theirs] = [useId(), useId()];
  return (
    <div className={styles.list}>
      <h1>Desk</h1>
      <PresenceSwitch bot={bot} />
      <AlertSwitch />
      <section aria-labelledby={ours}>
        <h2 id={ours}>Yours {counters.data && <span>{counters.data.mine}</span>}</h2>
        {error ? (
          <ErrorNotice error={error} retry={again} />
        ) : isPending ? (
          <Skeleton aria-label="Loading your conversations" className={styles.loading}>
            <SkeletonItem size={56} />
            <SkeletonItem size={56} />
          </Skeleton>
        ) : mine.length === 0 ? (
          <p className={styles.none}>You have no conversation in hand. Accept one that waits.</p>
        ) : (
          <ul>
            {mine.map(({ handoff, lead, lines, unread }) => (
              <DeskRow key={handoff.id} handoff={handoff} who={whoOf(lead)} chosen={handoff.id === chosen} last={lines.at(-1)} unread={unread.length} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby={theirs}>
        <h2 id={theirs}>Waiting {counters.data && <span>{counters.data.waiting}</span>}</h2>
        {waiting.error && !waiting.data ? (
          <ErrorNotice error={waiting.error} retry={() => void waiting.refetch()} />
        ) : rows.length === 0 && !waiting.isPending ? (
          <p className={styles.none}>Nobody waits. Who does appears here by itself.</p>
        ) : (
          <ul>
            {rows.map(({ handoff, lead }) => (
              <DeskRow key={handoff.id} handoff={handoff} who={whoOf(lead)} chosen={handoff.id === chosen} />
            ))}
          </ul>
        )}
        {waiting.hasNextPage && (
          <button type="button" className={styles.more} onClick={() => void waiting.fetchNextPage()}>
            Show more
          </button>
        )}
      </section>
    </div>
  );
}
