import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { channelWord } from "../words/words";
import styles from "./FilterBar.module.css";
import type { Change, Chosen } from "./useRange";
import { pageWord } from "./words";

/** What narrows the figures, each taken away by a press. */
export function FilterBar({ chosen, change }: { chosen: Chosen; change: (change: Change) => void }) {
  const filters = [
    ["channel", "Channel", chosen.channel && channelWord(chosen.channel)],
    ["page", "Page", chosen.page && pageWord(chosen.page)],
    ["campaign", "Campaign", chosen.campaign],
  ] as const;
  if (!filters.some(([, , value]) => value)) return null;
  return (
    <div className={styles.bar} role="group" aria-label="Filters">
      {filters.map(
        ([name, label, value]) =>
          value && (
            <Button key={name} size="small" shape="circular" icon={<DismissRegular />} iconPosition="after" aria-label={`Remove filter ${label} ${value}`} onClick={() => change({ [name]: undefined })}>
              {label}: {value}
            </Button>
          ),
      )}
    </div>
  );
}
