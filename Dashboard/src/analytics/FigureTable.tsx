import type { ReactNode } from "react";
import styles from "./FigureTable.module.css";

type Props = { label: string; head: string[]; rows: ReactNode[][]; /** Columns of words; the others are numbers. */ words?: number };

/** The numbers of a chart. It can be scrolled by keyboard where it does not fit. */
export function FigureTable({ label, head, rows, words = 1 }: Props) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <caption className="hidden">{label}</caption>
        <thead>
          <tr>
            {head.map((name, column) => (
              <th key={name} scope="col" data-number={column >= words || undefined}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, column) =>
                column === 0 ? <th key={column} scope="row">{cell}</th> : <td key={column} data-number={column >= words || undefined}>{cell}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
