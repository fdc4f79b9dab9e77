import type { CardProps } from "./cards";
import { Lines } from "./charts";
import { dayWord } from "./days";
import { definitions } from "./definitions";
import { FigureCard } from "./FigureCard";
import { FigureTable } from "./FigureTable";
import { csvAddress, useFigure } from "./figures";
import { count } from "./numbers";

export function DaysCard({ bot, chosen }: CardProps) {
  const figure = useFigure(bot, "days", chosen);
  const days = figure.data?.items ?? [];
  const title = "Day by day";
  return (
    <FigureCard
      reserve={390}
      title={title}
      definition={definitions.days}
      csv={csvAddress(bot, "days", chosen)}
      query={figure}
      chart={() => (
        <Lines
          title={title}
          days={days.map(({ day }) => day)}
          lines={[
            { name: "Conversations", values: days.map((day) => day.conversations) },
            { name: "Leads", values: days.map((day) => day.leads) },
            { name: "Qualified", values: days.map((day) => day.qualified) },
          ]}
        />
      )}
      table={() => (
        <FigureTable
          label={title}
          head={["Day", "Page views", "Conversations", "Leads", "Qualified"]}
          rows={days.map(({ day, views, conversations, leads, qualified }) => [dayWord(day), count(views), count(conversations), count(leads), count(qualified)])}
        />
      )}
    />
  );
}
