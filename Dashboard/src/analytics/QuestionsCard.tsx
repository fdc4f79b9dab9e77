import { fieldWord } from "../words/words";
import type { CardProps } from "./cards";
import { Bars } from "./charts";
import { definitions } from "./definitions";
import { FigureCard } from "./FigureCard";
import { FigureTable } from "./FigureTable";
import { csvAddress, useFigure } from "./figures";
import { count, percent } from "./numbers";

const most = 10;

export function QuestionsCard({ bot, chosen }: CardProps) {
  const figure = useFigure(bot, "questions", chosen);
  const items = figure.data?.items ?? [];
  const title = "Where visitors stop";
  return (
    <FigureCard
      reserve={390}
      title={title}
      definition={definitions.questions}
      csv={csvAddress(bot, "questions", chosen)}
      query={figure}
      empty={items.length === 0 && "No question was put in this range yet."}
      chart={items.every(({ dropped }) => !dropped) ? undefined : () => <Bars title={title} bars={items.slice(0, most).map(({ field, dropped, rate }) => ({ name: fieldWord(field), value: dropped, label: `${count(dropped)} (${percent(rate)})` }))} />}
      table={() => (
        <FigureTable
          label={title}
          head={["Question", "Asked", "Stopped", "Share"]}
          rows={[
            ...items.map(({ field, asked, dropped, rate }) => [fieldWord(field), count(asked), count(dropped), percent(rate)]),
            ["No question open", "", count(figure.data?.withoutQuestion), ""],
          ]}
        />
      )}
    />
  );
}
