import { Skeleton, SkeletonItem } from "@fluentui/react-components";
import styles from "./PageSkeleton.module.css";

/** While a page's own chunk is on its way. */
export function PageSkeleton() {
  return (
    <Skeleton aria-label="Loading the page" className={styles.page}>
      <SkeletonItem size={32} className={styles.title} />
      <SkeletonItem className={styles.block} />
      <SkeletonItem className={styles.block} />
    </Skeleton>
  );
}
