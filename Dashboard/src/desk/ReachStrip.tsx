import type { Reach } from "../api/reach";
import { useNow } from "../words/Ago";
import { exact } from "../words/time";
import { channelWord } from "../words/words";
import styles from "./ReachStrip.module.css";
import { TemplatePicker } from "./TemplatePicker";

/** What stands between a person's words and the visitor: that they want silence, or the channel's time for free words. */
export function ReachStrip({ bot, handoff, reach }: { bot: string; handoff: string; reach: Reach | undefined }) {
  const now = useNow();
  if (!reach) return null;
  const { optOut, windowUntil, templates } = reach;
  if (optOut) {
    return (
      <p className={styles.strip} data-closed role="status">
        {optOut.reason === "asked"
          ? `The visitor asked on ${exact(optOut.at)} not to be contacted. Messages are not sent; notes for colleagues are kept.`
          : `Nobody is there since ${exact(optOut.at)}: the visitor has blocked the bot or left. Messages are not sent.`}
      </p>
    );
  }

  if (!windowUntil && !reach.needsTemplate) return null;
  const left = windowUntil ? Date.parse(windowUntil) - now : 0;
  const isClosed = left <= 0;
  const channel = channelWord(reach.channel);
  return (
    <div className={styles.strip} data-closed={isClosed || undefined}>
      <p role="status">
        {isClosed ? `More than 24 hours since the visitor wrote: ${channel} takes only an approved template now.` : `${channel} takes free words for another ${leftWords(left)}.`}
        {isClosed && !templates?.length && " None is set up yet."}
      </p>
      {templates && templates.length > 0 && <TemplatePicker bot={bot} handoff={handoff} templates={templates} isWanted={isClosed} />}
    </div>
  );
}

function leftWords(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return "minute at most";
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
