import { Button, Spinner, Switch } from "@fluentui/react-components";
import { useState } from "react";
import { Facts } from "../../lead/Card";
import { useNotices } from "../../shell/useNotices";
import { Ago } from "../../words/Ago";
import { useMay } from "../data";
import settings from "../settings.module.css";
import styles from "./destinations.module.css";
import { type Destination, useSwitch, useTrial } from "./destinations";
import { Parked } from "./Parked";

const healthWords: Record<Destination["health"] & string, string> = { working: "Works", broken: "Broken, tried now and then", paused: "Paused" };

/** One destination: how it fares, a trial, and what was given up. */
export function DestinationCard({ bot, destination }: { bot: string; destination: Destination }) {
  const { name, kind, target, active, health, reason, healthAt, by, shared, waiting, parked, deliveredAt, lastError, lastErrorAt } = destination;
  const mayChange = useMay("settings.write");
  const notices = useNotices();
  const trial = useTrial(bot, name);
  const toggle = useSwitch(bot, name);
  const [open, setOpen] = useState(false);
  const state = active ? (health ?? "working") : "off";
  return (
    <section className={settings.card} aria-label={name}>
      <header>
        <h2>
          {name} <span className={styles.state} data-state={state}>{active ? healthWords[health ?? "working"] : "Off in the settings"}</span>
        </h2>
        {active && mayChange && (
          <Switch
            label="Active"
            labelPosition="before"
            checked={health !== "paused"}
            disabled={toggle.isPending}
            aria-label={`${name} is active`}
            onChange={(_, { checked }) =>
              toggle.mutate(checked, { onError: (error) => notices.failed(checked ? "Not resumed" : "Not paused", error), onSuccess: () => notices.done(checked ? `${name} is resumed` : `${name} is paused`, undefined, checked ? undefined : "What is due waits.") })
            }
          />
        )}
      </header>
      {reason && (
        <p className={styles.why} role="alert">
          {reason} {!by && healthAt && <Ago at={healthAt} className={settings.note} />}
        </p>
      )}
      <Facts
        of={[
          ["Sends to", `${kind === "Email" ? "E-mail" : kind}: ${target || "unknown"}${shared ? " (other bots’ leads too)" : ""}`],
          ["Last delivery", deliveredAt ? <Ago key="delivered" at={deliveredAt} /> : "None yet"],
          ["Last error", lastError && lastErrorAt && lastError !== reason ? <span key="error">{lastError} <Ago at={lastErrorAt} className={settings.note} /></span> : undefined],
          ["On the way", waiting > 0 ? `${waiting} ${waiting === 1 ? "lead" : "leads"}` : undefined],
          ["Given up", parked > 0 ? `${parked} ${parked === 1 ? "lead" : "leads"}` : undefined],
        ]}
      />
      <div className={settings.row}>
        {mayChange && (
          <Button disabledFocusable={trial.isPending} icon={trial.isPending ? <Spinner size="tiny" /> : undefined} onClick={() => trial.mutate()}>
            Send a test
          </Button>
        )}
        {(parked > 0 || open) && (
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? "Hide what was given up" : "Show what was given up"}
          </Button>
        )}
      </div>
      <div role="status" className={styles.trial}>
        {trial.data && (
          <p className={styles.answer} data-ok={trial.data.ok}>
            <strong>{trial.data.ok ? "Taken." : "Not taken."}</strong> {trial.data.answer}
          </p>
        )}
        {trial.error && <p className={styles.answer} data-ok={false}>{trial.error.message}</p>}
      </div>
      {open && <Parked bot={bot} name={name} mayChange={mayChange} />}
    </section>
  );
}
