import { Button, Skeleton, SkeletonItem, Spinner } from "@fluentui/react-components";
import { useId } from "react";
import { type HandoffFilter, useHandoffs, useOwners } from "../api/handoffs";
import { ErrorNotice } from "../shell/ErrorNotice";
import { humanise } from "../words/words";
import { HandoffRow } from "./HandoffRow";
import styles from "./HandoffsPage.module.css";

type Props = { bot: string; title: string; filter: HandoffFilter; count?: number };

/** A part of the queue, page by page; without a trace where it holds nothing. */
export function HandoffSection({ bot, title, filter, count }: Props) {
  const id = useId();
  const list = useHandoffs(bot, filter);
  const owners = useOwners(bot);
  const nameOf = (key: string) => owners.data?.find((owner) => owner.key === key)?.name ?? humanise(key);
  if (list.error && !list.data) return <ErrorNotice error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending && count) return <Waiting rows={Math.min(count, 3)} />;
  const pages = list.data?.pages ?? [];
  if (!pages.some(({ items }) => items.length > 0)) return null;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>
        {title} {count !== undefined && <span>{count}</span>}
      </h2>
      <ul>
        {pages.flatMap(({ items, leads }) => items.map((handoff) => <HandoffRow key={handoff.id} handoff={handoff} lead={leads?.[handoff.leadId ?? ""]} owner={nameOf(handoff.owner)} />))}
      </ul>
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} disabledFocusable={list.isFetchingNextPage} icon={list.isFetchingNextPage ? <Spinner size="tiny" /> : undefined}>
          Show more
        </Button>
      )}
    </section>
  );
}

/** About as tall as the rows that will stand there. */
export function Waiting({ rows }: { rows: number }) {
  return (
    <Skeleton aria-label="Loading handoffs" className={styles.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <SkeletonItem key={row} />
      ))}
    </Skeleton>
  );
}
