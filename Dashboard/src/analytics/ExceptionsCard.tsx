import type { CardProps } from "./cards";
import { Bars } from "./charts";
import { definitions } from "./definitions";
import { FigureCard } from "./FigureCard";
import { FigureTable } from "./FigureTable";
import { csvAddress, useFigure } from "./figures";
import styles from "./ExceptionsCard.module.css";
import { count, percent } from "./numbers";
import { pageWord, topicWord } from "./words";

const most = 8;

export function ExceptionsCard({ bot, chosen }: CardProps) {
  const figure = useFigure(bot, "exceptions", chosen);
  const data = figure.data;
  const title = "Exceptions by page and topic";
  const bars = (of: { name: string; share: { count: number; rate?: number | null } }[], word: (name: string) => string) =>
    of.slice(0, most).map(({ name, share }) => ({ name: word(name), value: share.count, label: `${count(share.count)} (${percent(share.rate)})` }));
  return (
    <FigureCard
      wide
      reserve={432}
      title={title}
      definition={definitions.exceptions}
      csv={csvAddress(bot, "exceptions", chosen)}
      query={figure}
      empty={data && data.all.count === 0 && (data.all.of === 0 ? "No conversation started in this range yet." : "In this range the bot called nobody and nothing went differently.")}
      chart={() =>
        data && (
          <div className={styles.both}>
            <div>
              <h3>By topic</h3>
              <Bars title={`${title}: topics`} bars={bars(data.topics, topicWord)} />
            </div>
            <div>
              <h3>By page, of its conversations</h3>
              <Bars title={`${title}: pages`} bars={bars(data.pages, pageWord)} />
            </div>
          </div>
        )
      }
      table={() => data && <FigureTable label={title} words={2} head={["Page", "Topic", "Conversations"]} rows={data.items.map(({ page, topic, conversations }) => [pageWord(page), topicWord(topic), count(conversations)])} />}
    />
  );
}
