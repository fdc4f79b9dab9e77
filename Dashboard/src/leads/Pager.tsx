import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import styles from "./LeadsPage.module.css";
import type { usePlace } from "./usePlace";

type Props = { shown: number; place: ReturnType<typeof usePlace>; next: string | null | undefined; busy: boolean };

/** Pages are cut by key: what comes in meanwhile neither shifts nor repeats what is read. */
export function Pager({ shown, place, next, busy }: Props) {
  const { after, first, newer, older } = place;
  if (!after && !next) return <p className={styles.foot}>{shown === 1 ? "1 lead" : `${shown.toLocaleString()} leads`}, that is all</p>;
  return (
    <nav className={styles.foot} aria-label="Pages">
      {after && (
        <Button appearance="subtle" onClick={first} disabledFocusable={busy}>
          Newest
        </Button>
      )}
      {newer && (
        <Button icon={<ChevronLeftRegular />} onClick={newer} disabledFocusable={busy}>
          Newer
        </Button>
      )}
      <span>{next ? `${shown.toLocaleString()} on this page` : "The oldest are here"}</span>
      {next && (
        <Button icon={<ChevronRightRegular />} iconPosition="after" onClick={() => older(next)} disabledFocusable={busy}>
          Older
        </Button>
      )}
    </nav>
  );
}
