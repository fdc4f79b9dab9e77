import { Button, Popover, PopoverSurface, PopoverTrigger, Skeleton, SkeletonItem, ToggleButton } from "@fluentui/react-components";
import { ArrowDownloadRegular, DataBarHorizontalRegular, InfoRegular, TableRegular } from "@fluentui/react-icons";
import { type ReactNode, useId, useState } from "react";
import { ErrorNotice } from "../shell/ErrorNotice";
import styles from "./FigureCard.module.css";

type Props = {
  title: string;
  /** What the figure counts, in the words of docs/metrics.md. */
  definition: readonly string[];
  csv: string;
  query: { data?: unknown; error: Error | null; isPlaceholderData: boolean; refetch: () => unknown };
  /** Nothing to draw: says why instead. */
  empty?: string | false;
  chart: (() => ReactNode) | undefined;
  table: () => ReactNode;
  /** Stands above chart and table. */
  head?: ReactNode;
  wide?: boolean;
  /** Pixels kept free from the first moment on, so that nothing below moves when the figure comes; a wide card, below the screen then, takes what it needs. */
  reserve?: number;
};

/** One figure: its chart or its table, what it means, and the table as a file. As tall while it loads as afterwards. */
export function FigureCard({ title, definition, csv, query, empty, chart, table, head, wide, reserve = 340 }: Props) {
  const [asTable, show] = useState(false);
  const id = useId();
  const tabled = asTable || !chart;
  return (
    <section className={styles.card} style={{ minHeight: wide && query.data ? undefined : reserve }} aria-labelledby={id} data-wide={wide || undefined} data-stale={query.isPlaceholderData || undefined} aria-busy={!query.data && !query.error}>
      <header>
        <h2 id={id}>{title}</h2>
        <Popover withArrow trapFocus>
          <PopoverTrigger disableButtonEnhancement>
            <Button appearance="transparent" size="small" icon={<InfoRegular />} aria-label={`What ${title} counts`} />
          </PopoverTrigger>
          <PopoverSurface className={styles.definition} aria-label={`What ${title} counts`} tabIndex={0}>
            {definition.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </PopoverSurface>
        </Popover>
        <div className={styles.tools}>
          {chart && (
            <ToggleButton size="small" appearance="subtle" checked={asTable} onClick={() => show(!asTable)} icon={asTable ? <DataBarHorizontalRegular /> : <TableRegular />} aria-label={`${title} as a table`}>
              Table
            </ToggleButton>
          )}
          <Button as="a" size="small" appearance="subtle" href={csv} download icon={<ArrowDownloadRegular />} aria-label={`Export ${title} as CSV`}>
            CSV
          </Button>
        </div>
      </header>
      {query.error && !query.data ? (
        <ErrorNotice error={query.error} retry={() => void query.refetch()} />
      ) : !query.data ? (
        <Skeleton aria-label={`Loading ${title}`} className={styles.loading}>
          {[72, 54, 40, 30, 18].map((width) => (
            <SkeletonItem key={width} size={24} style={{ width: `${width}%` }} />
          ))}
        </Skeleton>
      ) : empty ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <>
          {head}
          <div className={styles.body}>{tabled ? table() : chart()}</div>
        </>
      )}
    </section>
  );
}
