import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ChatSparkleRegular } from "@fluentui/react-icons";
import { useOutletContext } from "react-router";
import { useTitle } from "../look/useTitle";
import { Notice } from "../shell/Notice";
import type { ShellContext } from "../shell/Shell";
import { exact } from "../words/time";
import styles from "./AnalyticsPage.module.css";
import { CampaignPicker } from "./CampaignPicker";
import { ClaimsCard } from "./ClaimsCard";
import { DaysCard } from "./DaysCard";
import { ExceptionsCard } from "./ExceptionsCard";
import { useFigure } from "./figures";
import { FilterBar } from "./FilterBar";
import { FunnelCard } from "./FunnelCard";
import { HandoffsCard } from "./HandoffsCard";
import { QuestionsCard } from "./QuestionsCard";
import { RangePicker } from "./RangePicker";
import { SourcesCard } from "./SourcesCard";
import { useRange } from "./useRange";

const behindMs = 120_000;

/** How the bot does: every figure as chart and table, over a range of days. */
export default function AnalyticsPage() {
  const { bot } = useOutletContext<ShellContext>();
  const [chosen, change] = useRange();
  const funnel = useFigure(bot, "funnel", chosen);
  useTitle("Analytics");
  const card = { bot, chosen, change };
  const nothing = funnel.data && !funnel.isPlaceholderData && funnel.data.steps.every(({ count }) => !count);
  const filtered = Boolean(chosen.channel || chosen.page || chosen.campaign);
  const countedTo = funnel.data && Date.now() - Date.parse(funnel.data.period.countedTo) > behindMs ? funnel.data.period.countedTo : undefined;

  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>Analytics</h1>
        <div className={styles.choices}>
          <CampaignPicker {...card} />
          <RangePicker chosen={chosen} change={change} />
        </div>
      </div>
      <FilterBar chosen={chosen} change={change} />
      {countedTo && (
        <MessageBar intent="info">
          <MessageBarBody>Older conversations are still being counted. Everything until {exact(countedTo)} is in these figures.</MessageBarBody>
        </MessageBar>
      )}
      {nothing ? (
        <Notice
          icon={<ChatSparkleRegular />}
          title="No conversations yet"
          text={
            filtered
              ? "Nothing in this range fits the filter."
              : "Nothing happened in this range: no page with the widget was viewed and nobody wrote to the bot. Choose a longer range, or open the demo site and be a visitor."
          }
          action={filtered ? { label: "Remove the filter", run: () => change({ channel: undefined, page: undefined, campaign: undefined }) } : chosen.days !== 90 ? { label: "Show 90 days", run: () => change({ days: 90 }) } : undefined}
        />
      ) : (
        <div className={styles.grid}>
          <FunnelCard {...card} />
          <HandoffsCard {...card} />
          <DaysCard {...card} />
          <QuestionsCard {...card} />
          <SourcesCard {...card} />
          <ExceptionsCard {...card} />
          <ClaimsCard {...card} />
        </div>
      )}
      <p className={styles.note}>Days are counted in UTC. Figures follow within a minute.</p>
    </div>
  );
}
