import { Button, Checkbox, Field, Spinner } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, ApiError, read } from "../../api/client";
import { queries } from "../../api/queries";
import { useTitle } from "../../look/useTitle";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { Ago } from "../../words/Ago";
import { useKeys, useSeesEveryBot } from "../data";
import { TextInput } from "../inputs";
import styles from "../settings.module.css";
import { BotsField } from "./BotsField";
import { LinkShown } from "./LinkShown";
import { SureButton } from "./SureButton";

type Created = { id: string; name: string; key: string };

/** Keys by which programs use the REST API. */
export function KeysPage() {
  useTitle("API keys · Settings");
  const keys = useKeys();
  const [shown, setShown] = useState<Created>();
  const revoke = useMutation({
    mutationFn: (id: string) => read(api.DELETE("/api/v1/keys/{id}", { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["keys"] }),
  });
  if (keys.error) return <ErrorNotice error={keys.error} retry={() => void keys.refetch()} />;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>API keys</h1>
        <p>
          A program sends its key with each request: <code>Authorization: Bearer KEY</code>. LeadBot keeps only a hash of it.
        </p>
      </header>
      <div role="status">{shown && <LinkShown title={`The key “${shown.name}”`} secret={shown.key} note="Copy it now: it is shown only this once." close={() => setShown(undefined)} />}</div>
      {keys.data && keys.data.items.length === 0 && <p className={styles.note}>There is no key yet. Keys of the settings file (Api:Keys) are not listed.</p>}
      {keys.data?.items.map((key) => (
        <section key={key.id} className={styles.card} aria-label={key.name}>
          <header>
            <h2>{key.name}</h2>
            <SureButton verb="Revoke" what={key.name} run={() => revoke.mutate(key.id)} isBusy={revoke.isPending} />
          </header>
          <p className={styles.note}>
            Made by {key.createdBy} <Ago at={key.createdAt} />. {key.usedAt ? <>Last used <Ago at={key.usedAt} />.</> : "Never used."} Bots: {key.bots.includes("*") ? "every bot" : key.bots.join(", ")}.
          </p>
          <p className={styles.note}>{key.scopes.join(", ")}</p>
        </section>
      ))}
      <NewKey scopes={keys.data?.scopes ?? []} show={setShown} />
    </div>
  );
}

function NewKey({ scopes, show }: { scopes: string[]; show: (key: Created) => void }) {
  const seesAll = useSeesEveryBot();
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<string[]>(["leads.read"]);
  const [bots, setBots] = useState<string[]>(seesAll ? ["*"] : []);
  const create = useMutation({
    mutationFn: () => read<Created>(api.POST("/api/v1/keys", { body: { name, scopes: chosen, bots } })),
    onSuccess: async (key) => {
      show(key);
      setName("");
      await queries.invalidateQueries({ queryKey: ["keys"] });
    },
  });
  const errors = create.error instanceof ApiError ? create.error.errors : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <form className={styles.card} aria-label="Make a key" onSubmit={submit} noValidate>
      <h2>Make a key</h2>
      <TextInput label="What it is for" value={name} set={setName} fault={errors["name"]?.[0] ?? (create.error && Object.keys(errors).length === 0 ? create.error.message : undefined)} />
      <Field label="It may" validationMessage={errors["scopes"]?.[0]}>
        <div className={styles.row} role="group" aria-label="Rights">
          {scopes.map((scope) => (
            <Checkbox key={scope} label={scope} checked={chosen.includes(scope)} onChange={(_, { checked }) => setChosen(checked ? [...chosen, scope] : chosen.filter((other) => other !== scope))} />
          ))}
        </div>
      </Field>
      <BotsField bots={bots} set={setBots} mayAll={seesAll} fault={errors["bots"]?.[0]} />
      <Button type="submit" appearance="primary" style={{ justifySelf: "start" }} disabledFocusable={create.isPending} icon={create.isPending ? <Spinner size="tiny" /> : undefined}>
        Make the key
      </Button>
    </form>
  );
}
