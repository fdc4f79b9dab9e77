import { Bars } from "./charts";
import { definitions } from "./definitions";
import { FigureCard } from "./FigureCard";
import { FigureTable } from "./FigureTable";
import { csvAddress, useFigure } from "./figures";
import { count, percent } from "./numbers";
import type { CardProps } from "./cards";
import { stepWords } from "./words";

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
          bars={steps.flatMap(({ step, count: value, rate }) => (typeof value === "number" ? [{ name: stepWords[step] ?? step, value, label: typeof rate === "number" ? `${count(value)} (${percent(rate)})` : count(value) }] : []))}
        />
      )}
      table={() => (
        <FigureTable label={title} head={["Step", "Count", "Of the step before"]} rows={steps.map(({ step, count: value, rate }) => [stepWords[step] ?? step, count(value), step === "views" ? "" : percent(rate)])} />
      )}
    />
  );
}
