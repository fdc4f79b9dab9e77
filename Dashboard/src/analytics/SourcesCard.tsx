import { Link } from "@fluentui/react-components";
import { channelWord } from "../words/words";
import type { CardProps } from "./cards";
import { Bars } from "./charts";
import { definitions } from "./definitions";
import { FigureCard } from "./FigureCard";
import { FigureTable } from "./FigureTable";
import { csvAddress, type Figures, useFigure } from "./figures";
import { count, percent } from "./numbers";
import { pageWord } from "./words";

const most = 10;

const name = ({ channel, page }: Figures["sources"]["items"][number]) => (channel === "webchat" ? pageWord(page) : page ? `${channelWord(channel)}, ${pageWord(page)}` : channelWord(channel));

export function SourcesCard({ bot, chosen, change }: CardProps) {
  const figure = useFigure(bot, "sources", chosen);
  const items = figure.data?.items ?? [];
  const top = items.filter(({ conversations }) => conversations > 0).sort((a, b) => b.leads - a.leads).slice(0, most);
  const title = "Leads by channel and page";
  return (
    <FigureCard
      wide
      reserve={482}
      title={title}
      definition={definitions.sources}
      csv={csvAddress(bot, "sources", chosen)}
      query={figure}
      empty={items.length === 0 && "No page was viewed and nobody wrote in this range yet."}
      chart={top.length > 0 ? () => <Bars title={title} bars={top.map((item) => ({ name: name(item), value: item.leads, label: `${count(item.leads)} (${percent(item.rate)})` }))} /> : undefined}
      table={() => (
        <FigureTable
          label={title}
          words={2}
          head={["Channel", "Page", "Views", "Conversations", "Leads", "Qualified", "Leads of conversations"]}
          rows={items.map(({ channel, page, views, conversations, leads, qualified, rate }) => [
            <Link as="button" onClick={() => change({ channel })} aria-label={`Only channel ${channelWord(channel)}`}>{channelWord(channel)}</Link>,
            page && page !== "other" ? <Link as="button" onClick={() => change({ page })} aria-label={`Only page ${page}`}>{page}</Link> : pageWord(page),
            count(views), count(conversations), count(leads), count(qualified), percent(rate),
          ])}
        />
      )}
    />
  );
}
