import { Checkbox, Field } from "@fluentui/react-components";
import { useState } from "react";
import { AddButton, Choice, TextInput, Tools } from "./inputs";
import type { Owner, Owners, Services } from "./model";
import styles from "./settings.module.css";
import { SettingsPage } from "./SettingsPage";
import { useEditor, useSaving } from "./useEditor";

/** Who takes handoffs. */
export function OwnersPage() {
  const editor = useEditor<Owners>("Owners");
  const services = useEditor<Services>("Services");
  const saving = useSaving([editor]);
  const [key, setKey] = useState("");
  const owners = editor.value ?? {};
  const keys = Object.keys(owners);
  const isFree = /^[a-z][a-z0-9-]{0,39}$/.test(key) && !keys.includes(key);
  const set = (name: string, change: Partial<Owner>) => {
    const next = { ...owners[name]!, ...change };
    if (!next.email) delete next.email;
    if (!next.fallback) delete next.fallback;
    editor.set({ ...owners, [name]: next });
  };

  return (
    <SettingsPage title="Owners" intro="The people or teams who take leads and handoffs, for all bots. Each service has an owner; who does not answer in time hands over to the fallback." editors={[editor]} saving={saving}>
      <div className={styles.list}>
        {keys.map((name) => {
          const owner = owners[name]!;
          return (
            <section key={name} className={styles.card} aria-label={owner.name || name}>
              <header>
                <h2>
                  {owner.name || name} <code className={styles.note}>{name}</code>
                </h2>
                <Tools
                  what={owner.name || name}
                  at={0}
                  count={1}
                  remove={() => {
                    const { [name]: _, ...rest } = owners;
                    editor.set(rest);
                  }}
                />
              </header>
              <div className={styles.two}>
                <TextInput label="Name" value={owner.name} set={(value) => set(name, { name: value })} />
                <TextInput label="E-mail" type="email" value={owner.email ?? ""} set={(email) => set(name, { email })} fault={saving.fault(`Owners:${name}:Email`)} />
                <Choice
                  label="Fallback"
                  value={owner.fallback ?? ""}
                  options={[["", "Nobody"], ...keys.filter((other) => other !== name).map((other): [string, string] => [other, owners[other]!.name || other])]}
                  set={(fallback) => set(name, { fallback })}
                  fault={saving.fault(`Owners:${name}:Fallback`)}
                />
              </div>
              {(services.value?.services.length ?? 0) > 0 && (
                <Field label="Services">
                  <div className={styles.row} role="group" aria-label={`Services of ${owner.name || name}`}>
                    {services.value!.services.map((service) => (
                      <Checkbox
                        key={service.key}
                        label={service.name}
                        checked={owner.services.includes(service.key)}
                        onChange={(_, { checked }) =>
                          set(name, { services: checked ? [...owner.services, service.key] : owner.services.filter((other) => other !== service.key) })
                        }
                      />
                    ))}
                  </div>
                </Field>
              )}
            </section>
          );
        })}
        <div className={styles.row}>
          <div className={styles.grow}>
            <TextInput label="Key of a new owner" hint="Small letters, digits and “-”. Rules and leads name it; it cannot change later." value={key} set={setKey} fault={key && !isFree ? (keys.includes(key) ? "This owner exists." : "Small letters, digits and “-”, beginning with a letter.") : undefined} />
          </div>
          <AddButton
            label="Add an owner"
            add={() => {
              if (!isFree) return;
              editor.set({ ...owners, [key]: { name: "", services: [] } });
              setKey("");
            }}
          />
        </div>
      </div>
    </SettingsPage>
  );
}
