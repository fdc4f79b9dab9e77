import { Skeleton, SkeletonItem } from "@fluentui/react-components";
import styles from "./TableSkeleton.module.css";

/** As tall as the rows that will stand there, so that nothing jumps. */
export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <Skeleton aria-label="Loading leads" className={styles.block}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row}>
          <SkeletonItem size={16} className={styles.name} />
          <SkeletonItem size={16} className={styles.wide} />
          <SkeletonItem size={16} className={styles.badge} />
        </div>
      ))}
    </Skeleton>
  );
}
