import { DataVizPalette, getColorFromToken, HorizontalBarChartWithAxis, LineChart } from "@fluentui/react-charts";
import { useMemo } from "react";
import { useDark } from "../look/look";
import styles from "./charts.module.css";
import { dayWord } from "./days";
import { wholeTicks, wholeTop } from "./numbers";
import { useWidth } from "./useWidth";

export type Bar = { name: string; value: number; label: string };

const barRoom = 74; // right of the bars, for their numbers
const letterWidth = 6.2;

/** What the names to the left of the bars may take. */
const nameRoom = (width: number) => Math.min(190, Math.max(130, width * 0.36));

const shortest = (name: string, room: number) => {
  const letters = Math.floor((room - 20) / letterWidth);
  return name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
};

/** Bars under one another, the first on top. The table beside it holds every number, so the picture is one image to a screen reader. */
export function Bars({ title, bars, colors }: { title: string; bars: Bar[]; colors?: string[] }) {
  const [box, width] = useWidth();
  const dark = useDark();
  const color = getColorFromToken(DataVizPalette.color1, dark);
  const data = useMemo(
    () =>
      [...bars].reverse().map(({ name, value, label }, place) => ({
        x: value,
        y: `${shortest(name, nameRoom(width))}${"\u200b".repeat(place)}`, // names that were cut may be alike, and a name is a place on the axis
        legend: name,
        color: colors?.[bars.length - 1 - place] ?? color,
        xAxisCalloutData: name,
        yAxisCalloutData: label,
        barLabel: label,
        callOutAccessibilityData: { ariaLabel: `${name}: ${label}` },
      })),
    [bars, width, color, colors],
  );
  const height = 46 + bars.length * 36;
  return (
    <div ref={box} className={styles.box} style={{ height }}>
      {width > 0 && (
        <HorizontalBarChartWithAxis chartTitle={title} data={data} width={width} height={height} barHeight={18} hideLegend useSingleColor={!colors} colors={[color]} roundCorners
          margins={{ left: nameRoom(width), right: barRoom, top: 6, bottom: 28 }} showYAxisLables tickValues={wholeTicks(Math.max(0, ...bars.map(({ value }) => value)), width < 420 ? 2 : 4)} />
      )}
    </div>
  );
}

export type Line = { name: string; values: number[] };

/** Lines over days. */
export function Lines({ title, days, lines }: { title: string; days: string[]; lines: Line[] }) {
  const [box, width] = useWidth();
  const dark = useDark();
  const data = useMemo(
    () => ({
      chartTitle: title,
      lineChartData: lines.map(({ name, values }, place) => ({
        legend: name,
        color: getColorFromToken([DataVizPalette.color1, DataVizPalette.color2, DataVizPalette.color3][place] ?? DataVizPalette.color4, dark),
        lineOptions: { lineBorderWidth: 0 },
        data: values.map((y, day) => ({ x: new Date(days[day]!), y, xAxisCalloutData: dayWord(days[day]!) })),
      })),
    }),
    [title, days, lines, dark],
  );
  return (
    <div ref={box} className={styles.box} style={{ height: 300 }}>
      {width > 0 && <LineChart data={data} width={width} height={300} useUTC yMinValue={0} yMaxValue={wholeTop(lines.flatMap(({ values }) => values))} tickFormat="%-d %b" xAxisTickCount={width < 500 ? 4 : 8} hideTickOverlap allowMultipleShapesForPoints={false} />}
    </div>
  );
}
