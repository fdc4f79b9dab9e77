import { CheckmarkCircleRegular, WarningRegular } from "@fluentui/react-icons";
import type { CardProps } from "./cards";
import { definitions } from "./definitions";
import { FigureCard } from "./FigureCard";
import { FigureTable } from "./FigureTable";
import { csvAddress, type Figures, useFigure } from "./figures";
import styles from "./HandoffsCard.module.css";
import { count, duration, percent } from "./numbers";

type Share = Figures["handoffs"]["complete"];

const of = ({ count: some, of: all }: Share) => `${count(some)} of ${count(all)}`;

export function HandoffsCard({ bot, chosen }: CardProps) {
  const figure = useFigure(bot, "handoffs", chosen);
  const data = figure.data;
  const title = "Handoffs and the pilot's line";
  return (
    <FigureCard
      title={title}
      definition={definitions.handoffs}
      csv={csvAddress(bot, "handoffs", chosen)}
      query={figure}
      empty={data && data.complete.of === 0 && data.pilot.of === 0 && "No handoff and no lead in this range yet."}
      chart={() => data && <Tiles of={data} />}
      table={() =>
        data && (
          <FigureTable
            label={title}
            head={["Figure", "Value", "Counted"]}
            rows={[
              ["Complete handoffs", percent(data.complete.rate), of(data.complete)],
              ["Complete or documented", percent(data.pilot.rate), of(data.pilot)],
              ["Median response", duration(data.medianMs), count(data.responses)],
              ["90th percentile of response", duration(data.p90Ms), count(data.responses)],
              ["Wrong owner", percent(data.wrongOwner.rate), of(data.wrongOwner)],
              ["Nobody came in time", percent(data.expired.rate), of(data.expired)],
              ["Bad handoffs", percent(data.bad.rate), of(data.bad)],
              ["Question answered", percent(data.questionAnswered.rate), of(data.questionAnswered)],
            ]}
          />
        )
      }
    />
  );
}

function Tiles({ of: data }: { of: Figures["handoffs"] }) {
  return (
    <div className={styles.tiles}>
      <Meter name="Complete or documented" share={data.pilot} line={data.pilotLine} reached={data.pilotReached ?? undefined} />
      <Meter name="Complete handoffs" share={data.complete} />
      <dl className={styles.facts}>
        <div>
          <dt>Median response</dt>
          <dd>{duration(data.medianMs)}</dd>
        </div>
        <div>
          <dt>9 of 10 within</dt>
          <dd>{duration(data.p90Ms)}</dd>
        </div>
        <div>
          <dt>Wrong owner</dt>
          <dd>{percent(data.wrongOwner.rate)}</dd>
        </div>
        <div>
          <dt>Nobody came</dt>
          <dd>{percent(data.expired.rate)}</dd>
        </div>
        <div>
          <dt>Bad handoffs</dt>
          <dd>{percent(data.bad.rate)}</dd>
        </div>
        <div>
          <dt>Question answered</dt>
          <dd>{percent(data.questionAnswered.rate)}</dd>
        </div>
      </dl>
    </div>
  );
}

/** A share as a bar; the line is what the pilot asks for. */
function Meter({ name, share, line, reached }: { name: string; share: Share; line?: number; reached?: boolean }) {
  return (
    <div className={styles.meter}>
      <span className={styles.name}>{name}</span>
      <span className={styles.value}>{percent(share.rate)}</span>
      <div className={styles.track} data-reached={reached}>
        <div className={styles.fill} style={{ width: `${(share.rate ?? 0) * 100}%` }} />
        {line !== undefined && <div className={styles.line} style={{ left: `${line * 100}%` }} />}
      </div>
      <span className={styles.note}>
        {of(share)}
        {line !== undefined && reached !== undefined && (
          <span className={styles.verdict} data-reached={reached}>
            {reached ? <CheckmarkCircleRegular aria-hidden /> : <WarningRegular aria-hidden />}
            {reached ? `The pilot's line of ${percent(line)} is reached` : `Below the pilot's line of ${percent(line)}`}
          </span>
        )}
      </span>
    </div>
  );
}
