import type { Counters as Numbers, LeadStatus } from "../api/model";
import styles from "./Counters.module.css";

const tiles = [
  ["total", "Total"],
  ["new", "New"],
  ["contacted", "Contacted"],
  ["qualified", "Qualified"],
  ["converted", "Converted"],
] as const;

type Props = { numbers: Numbers | undefined; status: LeadStatus | undefined; choose: (status: LeadStatus | undefined) => void };

/** How many leads stand where; a press shows only those. */
export function Counters({ numbers, status, choose }: Props) {
  return (
    <div className={styles.strip} role="group" aria-label="Leads by status">
      {tiles.map(([key, label]) => {
        const of = key === "total" ? undefined : key;
        return (
          <button key={key} type="button" className={styles.tile} aria-pressed={status === of} onClick={() => choose(of)} data-counter={key}>
            <span className={styles.number} key={numbers?.[key]}>
              {numbers ? Number(numbers[key]).toLocaleString() : "–"}
            </span>
            <span className={styles.label}>{label}</span>
          </button>
        );
      })}
    </div>
  );
}
