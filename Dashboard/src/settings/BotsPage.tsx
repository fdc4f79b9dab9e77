import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { api, ApiError, read } from "../api/client";
import type { BotSummary } from "../api/model";
import { queries, useBots } from "../api/queries";
import { useTitle } from "../look/useTitle";
import { useBot, useMay, useSeesEveryBot } from "./data";
import { Choice, TextInput } from "./inputs";
import styles from "./settings.module.css";

/** All bots, and a new one as a copy of another. */
export function BotsPage() {
  useTitle("Bots · Settings");
  const bot = useBot();
  const go = useNavigate();
  const bots = useBots().data ?? [];
  const [mayWrite, seesAll] = [useMay("settings.write"), useSeesEveryBot()];
  const [made, setMade] = useState({ key: "", name: "", copyOf: bot });
  const add = useMutation({
    mutationFn: () => read<BotSummary>(api.POST("/api/v1/bots", { body: made })),
    onSuccess: async ({ key }) => {
      await queries.invalidateQueries({ queryKey: ["bots"] });
      await go(`/settings/bot?bot=${encodeURIComponent(key)}`);
    },
  });
  const fault = (key: string) => (add.error instanceof ApiError ? add.error.errors[key]?.[0] : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Bots</h1>
        <p>Each bot has its own words, rules, widget and leads. A new one begins as a copy, works at once, and shares only the owners.</p>
      </header>
      <section className={styles.card}>
        <ul className={styles.list}>
          {bots.map(({ key, name }) => (
            <li key={key} className={styles.row}>
              <strong>{name}</strong> <code className={styles.note}>{key}</code>
              <Button size="small" onClick={() => void go(`/settings/bot?bot=${encodeURIComponent(key)}`)}>
                Open
              </Button>
            </li>
          ))}
        </ul>
      </section>
      {mayWrite && seesAll && (
        <form className={styles.card} onSubmit={submit} aria-label="Add a bot" noValidate>
          <h2>Add a bot</h2>
          <div className={styles.two}>
            <TextInput label="Name" hint="As it introduces itself." value={made.name} set={(name) => setMade({ ...made, name })} fault={fault("name")} />
            <TextInput label="Key" hint="Stands in addresses and in data-bot; it cannot change later." value={made.key} set={(key) => setMade({ ...made, key })} fault={fault("key")} />
            <Choice label="Copy of" value={made.copyOf} options={bots.map(({ key, name }): [string, string] => [key, name])} set={(copyOf) => setMade({ ...made, copyOf })} fault={fault("copyOf")} />
          </div>
          <div role="alert">
            {add.error && Object.keys(add.error instanceof ApiError ? add.error.errors : {}).length === 0 && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{add.error.message}</MessageBarBody>
              </MessageBar>
            )}
          </div>
          <Button type="submit" appearance="primary" style={{ justifySelf: "start" }} disabledFocusable={add.isPending} icon={add.isPending ? <Spinner size="tiny" /> : undefined}>
            Add the bot
          </Button>
        </form>
      )}
    </div>
  );
}
