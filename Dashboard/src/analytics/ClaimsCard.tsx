import { fieldWord } from "../words/words";
import type { CardProps } from "./cards";
import { definitions } from "./definitions";
import { FigureCard } from "./FigureCard";
import { FigureTable } from "./FigureTable";
import { csvAddress, useFigure } from "./figures";
import { Bars } from "./charts";
import { count, percent } from "./numbers";
import { readerWord } from "./words";

const most = 10;

export function ClaimsCard({ bot, chosen }: CardProps) {
  const figure = useFigure(bot, "claims", chosen);
  const items = figure.data?.items ?? [];
  const refused = items.filter((item) => item.refused > 0).sort((a, b) => b.refused - a.refused);
  const title = "Refused claims";
  return (
    <FigureCard
      wide
      reserve={400}
      title={title}
      definition={definitions.claims}
      csv={csvAddress(bot, "claims", chosen)}
      query={figure}
      empty={items.length === 0 && "Nothing that visitors said became a value in this range yet."}
      head={
        figure.data && (
          <p>
            {percent(figure.data.total.rate)}: {count(figure.data.total.count)} of {count(figure.data.total.of)} values were refused.
          </p>
        )
      }
      chart={refused.length > 0 ? () => <Bars title={title} bars={refused.slice(0, most).map((item) => ({ name: `${fieldWord(item.field)}, ${readerWord(item.by)}`, value: item.refused, label: `${count(item.refused)} (${percent(item.rate)})` }))} /> : undefined}
      table={() => (
        <FigureTable
          label={title}
          words={2}
          head={["Field", "Read by", "Kept", "Refused", "Share"]}
          rows={items.map(({ field, by, kept, refused: out, rate }) => [fieldWord(field), readerWord(by), count(kept), count(out), percent(rate)])}
        />
      )}
    />
  );
}
