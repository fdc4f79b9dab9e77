import type { ImportResult } from "./ImportDialog";
import styles from "./ImportDialog.module.css";

/** What an import would do, or did: in numbers, and row by row what cannot be taken in. */
export function Result({ result }: { result: ImportResult }) {
  const { dryRun, errors, ignoredColumns } = result;
  const numbers: [string, number][] = [
    [dryRun ? "would be new" : "new", Number(result.created)],
    [dryRun ? "would be completed" : "completed", Number(result.updated)],
    ["already known", Number(result.unchanged)],
    ["cannot be taken in", Number(result.failed)],
  ];
  const more = Number(result.errorCount) - errors.length;
  return (
    <section className={styles.result} aria-label={dryRun ? "What would happen" : "What happened"}>
      <h3>{dryRun ? `Checked ${Number(result.rows).toLocaleString()} rows; nothing is written yet` : `Imported from ${Number(result.rows).toLocaleString()} rows`}</h3>
      <dl>
        {numbers.map(([word, number]) => (
          <div key={word} data-bad={(word.startsWith("cannot") && number > 0) || undefined}>
            <dt>{word}</dt>
            <dd>{number.toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      {errors.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label="What is wrong">
          <table className={styles.columns}>
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">Column</th>
                <th scope="col">What is wrong</th>
              </tr>
            </thead>
            <tbody>
              {errors.map(({ row, column, message }, at) => (
                <tr key={at}>
                  <td>{row}</td>
                  <td>{column ?? "–"}</td>
                  <td>{message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more > 0 && <p>And {more.toLocaleString()} more.</p>}
      {ignoredColumns.length > 0 && <p>Left out: {ignoredColumns.join(", ")}</p>}
    </section>
  );
}
