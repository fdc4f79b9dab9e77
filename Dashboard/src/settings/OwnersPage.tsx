import { useState } from "react";
import { AddButton, TextInput } from "./inputs";
import type { Owner, Owners, Services } from "./model";
import { newOwner } from "./owners/newOwner";
import { OwnerCard } from "./owners/OwnerCard";
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
        {keys.map((name) => (
          <OwnerCard
            key={name} name={name} owners={owners} services={services.value?.services ?? []}
            set={(change) => set(name, change)}
            remove={() => {
              const { [name]: _, ...rest } = owners;
              editor.set(rest);
            }}
            fault={(below) => saving.fault(`Owners:${name}:${below}`)}
          />
        ))}
        <div className={styles.row}>
          <div className={styles.grow}>
            <TextInput label="Key of a new owner" hint="Small letters, digits and “-”. Rules and leads name it; it cannot change later." value={key} set={setKey} fault={key && !isFree ? (keys.includes(key) ? "This owner exists." : "Small letters, digits and “-”, beginning with a letter.") : undefined} />
          </div>
          <AddButton
            label="Add an owner"
            add={() => {
              if (!isFree) return;
              editor.set({ ...owners, [key]: newOwner() });
              setKey("");
            }}
          />
        </div>
      </div>
    </SettingsPage>
  );
}
