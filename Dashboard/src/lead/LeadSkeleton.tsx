import { Skeleton, SkeletonItem } from "@fluentui/react-components";
import styles from "./LeadPage.module.css";
import own from "./LeadSkeleton.module.css";

export function LeadSkeleton() {
  return (
    <Skeleton className={styles.page} aria-label="Loading the lead">
      <SkeletonItem size={32} className={own.name} />
      <div className={styles.columns}>
        <div className={styles.details}>
          <SkeletonItem className={own.banner} />
          <SkeletonItem className={own.card} />
          <SkeletonItem className={own.card} />
        </div>
        <SkeletonItem className={own.chat} />
      </div>
    </Skeleton>
  );
}
