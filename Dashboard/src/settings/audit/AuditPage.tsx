import { Button, Field, Input, Select, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { useTitle } from "../../look/useTitle";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { exact } from "../../words/time";
import { type AuditFilter, useAudit, useBot } from "../data";
import type { AuditLine } from "../model";
import styles from "../settings.module.css";
import { useSettled } from "../useSettled";
import { actions } from "./actions";

/** Who did what. */
export function AuditPage() {
  useTitle("Audit · Settings");
  const bot = useBot();
  const [actor, setActor] = useState("");
  const [action, setAction] = useState("");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const filter = useSettled<AuditFilter>({ ...(actor ? { actor } : {}), ...(action ? { action } : {}), ...(from ? { from } : {}), ...(to ? { to: dayAfter(to) } : {}) });
  const audit = useAudit(bot, filter);
  const lines = audit.data?.pages.flatMap((page) => page.items) ?? [];

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Audit</h1>
        <p>Who changed what, and when. Nothing here can be changed or taken away.</p>
      </header>
      <div className={styles.two} role="search" aria-label="Filter">
        <Field label="Who">
          <Input value={actor} placeholder="Exact name" onChange={(_, { value }) => setActor(value)} />
        </Field>
        <Field label="What">
          <Select value={action} onChange={(_, { value }) => setAction(value)}>
            <option value="">Everything</option>
            {Object.entries(actions).map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="From">
          <Input type="date" value={from} onChange={(_, { value }) => setFrom(value)} />
        </Field>
        <Field label="Until">
          <Input type="date" value={to} onChange={(_, { value }) => setTo(value)} />
        </Field>
      </div>
      {audit.error ? (
        <ErrorNotice error={audit.error} retry={() => void audit.refetch()} />
      ) : audit.isPending ? (
        <Spinner label="Loading" />
      ) : lines.length === 0 ? (
        <p className={styles.note}>Nothing was found. {Object.keys(filter).length > 0 && "Widen the filter."}</p>
      ) : (
        <section className={styles.card}>
          <table className={`${styles.table} ${styles.wide}`}>
            <thead>
              <tr>
                <th>When</th>
                <th>Who</th>
                <th>What</th>
                <th>Details</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </tbody>
          </table>
          {audit.hasNextPage && (
            <Button onClick={() => void audit.fetchNextPage()} disabledFocusable={audit.isFetchingNextPage} style={{ justifySelf: "center" }}>
              Earlier entries
            </Button>
          )}
        </section>
      )}
    </div>
  );
}

function Line({ line }: { line: AuditLine }) {
  return (
    <tr>
      <td>
        <time dateTime={line.at}>{exact(line.at)}</time>
      </td>
      <td>{line.actor}</td>
      <td>
        <strong>{actions[line.action] ?? line.action}</strong>
        <br />
        {line.target}
      </td>
      <td>
        <Details line={line} />
      </td>
    </tr>
  );
}

function Details({ line }: { line: AuditLine }) {
  const { changes, more, version, ...rest } = line.detail ?? {};
  return (
    <>
      {changes?.slice(0, 6).map((change) => (
        <div key={change.key}>
          <code>{change.key}</code>: {change.before ?? "—"} → {change.after ?? "—"}
        </div>
      ))}
      {changes && changes.length > 6 && <div>and {changes.length - 6 + (more ?? 0)} more values</div>}
      {Object.entries(rest).map(([key, value]) => (
        <div key={key}>
          {key}: {typeof value === "object" ? JSON.stringify(value) : String(value)}
        </div>
      ))}
      {version !== undefined && <div className={styles.note}>version {String(version)}</div>}
    </>
  );
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
