import type { CardProps } from "./cards";
import { Bars } from "./charts";
import { definitions } from "./definitions";
import { FigureCard } from "./FigureCard";
import { FigureTable } from "./FigureTable";
import { csvAddress, useFigure } from "./figures";
import { count, percent } from "./numbers";
import { stepWords } from "./words";

const bar = (name: string, value: number, rate: number | null | undefined) =>
  typeof rate === "number" ? { name: `${name}, ${percent(rate)}`, value, label: `${count(value)} (${percent(rate)} of the step before)` } : { name, value, label: count(value) };

export function FunnelCard({ bot, chosen }: CardProps) {
  const funnel = useFigure(bot, "funnel", chosen);
  const steps = funnel.data?.steps ?? [];
  const title = "From page view to accepted handoff";
  return (
    <FigureCard
      title={title}
      definition={definitions.funnel}
      csv={csvAddress(bot, "funnel", chosen)}
      query={funnel}
      chart={() => (
        <Bars
          title={title}
          bars={steps.flatMap(({ step, count: value, rate }) => (typeof value === "number" ? [bar(stepWords[step] ?? step, value, rate)] : []))}
        />
      )}
      table={() => (
        <FigureTable label={title} head={["Step", "Count", "Of the step before"]} rows={steps.map(({ step, count: value, rate }) => [stepWords[step] ?? step, count(value), step === "views" ? "" : percent(rate)])} />
      )}
    />
  );
}
