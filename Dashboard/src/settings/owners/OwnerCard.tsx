import { Checkbox, Field } from "@fluentui/react-components";
import { Choice, NumberInput, TextInput, Tools } from "../inputs";
import type { Owner, Owners, Services } from "../model";
import styles from "../settings.module.css";
import { OwnerHoursFields } from "./OwnerHoursFields";
import { OwnerMembers } from "./OwnerMembers";
import { WordsInput } from "./WordsInput";

type Props = {
  name: string;
  owners: Owners;
  services: Services["services"];
  set: (change: Partial<Owner>) => void;
  remove: () => void;
  fault: (key: string) => string | undefined;
};

/** One owner: who they are, what is theirs, when they are there, and how long is waited for them. */
export function OwnerCard({ name, owners, services, set, remove, fault }: Props) {
  const owner = owners[name]!;
  const title = owner.name || name;
  const others = Object.keys(owners).filter((other) => other !== name);
  const words = (list: string[], key: string) => list.map((_, at) => fault(`${key}:${at}`)).find(Boolean);
  return (
    <section className={styles.card} aria-label={title}>
      <header>
        <h2>
          {title} <code className={styles.note}>{name}</code>
        </h2>
        <Tools what={title} at={0} count={1} remove={remove} />
      </header>
      <div className={styles.two}>
        <TextInput label="Name" value={owner.name} set={(value) => set({ name: value })} />
        <TextInput label="E-mail" type="email" value={owner.email ?? ""} set={(email) => set({ email })} fault={fault("Email")} />
        <Choice
          label="Fallback"
          value={owner.fallback ?? ""}
          options={[["", "Nobody"], ...others.map((other): [string, string] => [other, owners[other]!.name || other])]}
          set={(fallback) => set({ fallback })}
          fault={fault("Fallback")}
        />
      </div>
      {services.length > 0 && (
        <Field label="Services">
          <div className={styles.row} role="group" aria-label={`Services of ${title}`}>
            {services.map((service) => (
              <Checkbox
                key={service.key}
                label={service.name}
                checked={owner.services.includes(service.key)}
                onChange={(_, { checked }) => set({ services: checked ? [...owner.services, service.key] : owner.services.filter((other) => other !== service.key) })}
              />
            ))}
          </div>
        </Field>
      )}
      <div className={styles.two}>
        <WordsInput label="Languages" hint="Such as en, pt-BR. Empty: any" value={owner.languages} set={(languages) => set({ languages })} fault={words(owner.languages, "Languages")} />
        <WordsInput label="Territory" hint="Countries, such as DE, AT. Empty: everywhere" value={owner.countries} set={(countries) => set({ countries })} fault={words(owner.countries, "Countries")} />
        <NumberInput label="Capacity" hint="Handoffs one member has at a time; 0: no limit" min={0} max={1000} value={owner.capacity} set={(capacity) => set({ capacity: capacity ?? 0 })} fault={fault("Capacity")} />
        <NumberInput label="Remind after (minutes)" min={1} value={owner.remindAfterMinutes} set={(value) => set({ remindAfterMinutes: value ?? 0 })} fault={fault("RemindAfterMinutes")} />
        <NumberInput label="Pass on after (minutes)" hint="To the fallback; without one the visitor is told that nobody came" min={1} value={owner.expireAfterMinutes} set={(value) => set({ expireAfterMinutes: value ?? 0 })} fault={fault("ExpireAfterMinutes")} />
      </div>
      <OwnerMembers name={title} members={owner.members} set={(members) => set({ members })} fault={fault} />
      <OwnerHoursFields name={title} hours={owner.hours} set={(hours) => set({ hours })} fault={fault} />
    </section>
  );
}
