import { Field, Select } from "@fluentui/react-components";
import type { Glimpse } from "./csv";
import styles from "./ImportDialog.module.css";
import { type Naming, namings, targetsOf, targetWord } from "./targets";

type Props = { seen: Glimpse; naming: Naming; targets: string[]; own: string[]; change: (part: { naming?: Naming; targets?: string[] }) => void };

/** What each column means, beside what stands in it. */
export function Columns({ seen: { headers, rows }, naming, targets, own, change }: Props) {
  return (
    <>
      <Field label="Where the file comes from">
        <Select value={naming} onChange={(_, { value }) => change({ naming: value as Naming })}>
          {Object.entries(namings).map(([key, word]) => (
            <option key={key} value={key}>
              {word}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Columns of the file">
        <table className={styles.columns}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">For example</th>
              {naming === "own" && <th scope="col">Becomes</th>}
            </tr>
          </thead>
          <tbody>
            {headers.map((header, at) => (
              <tr key={at}>
                <th scope="row">{header || "(no name)"}</th>
                <td>{rows.map((row) => row[at]).find(Boolean)?.slice(0, 80) ?? "–"}</td>
                {naming === "own" && (
                  <td>
                    <Select aria-label={`${header} becomes`} size="small" value={targets[at]} onChange={(_, { value }) => change({ targets: targets.map((target, place) => (place === at ? value : target)) })}>
                      <option value="">Leave out</option>
                      {targetsOf(own).map((target) => (
                        <option key={target} value={target} disabled={target !== targets[at] && targets.includes(target)}>
                          {targetWord(target)}
                        </option>
                      ))}
                    </Select>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
