import { AddButton, Lines, replaced, TextInput, Tools, without } from "./inputs";
import type { Services } from "./model";
import styles from "./settings.module.css";
import { SettingsPage } from "./SettingsPage";
import { useEditor, useSaving } from "./useEditor";

/** What the firm offers: decides the owner of a lead. */
export function ServicesPage() {
  const editor = useEditor<Services>("Services");
  const saving = useSaving([editor]);
  const services = editor.value?.services ?? [];
  const set = (next: Services["services"]) => editor.set({ services: next });

  return (
    <SettingsPage title="Services" intro="What the firm offers. The page on which a chat begins, or the visitor’s words, say which service a lead is about; its owner follows." editors={[editor]} saving={saving}>
      <div className={styles.list}>
        {services.map((service, at) => (
          <section key={at} className={styles.card} aria-label={service.name || "New service"}>
            <header>
              <h2>{service.name || "New service"}</h2>
              <Tools what={service.name || "service"} at={at} count={services.length} remove={() => set(without(services, at))} />
            </header>
            <div className={styles.two}>
              <TextInput label="Name" value={service.name} set={(name) => set(replaced(services, at, { ...service, name }))} fault={saving.fault(`Services:${at}:Name`)} />
              <TextInput label="Key" hint="As owners and rules name it." value={service.key} set={(key) => set(replaced(services, at, { ...service, key }))} fault={saving.fault(`Services:${at}:Key`)} />
              <Lines label="Pages" hint="Paths, one a line; all below counts too." value={service.pages} set={(pages) => set(replaced(services, at, { ...service, pages }))} fault={saving.fault(`Services:${at}:Pages`)} />
              <Lines label="Words" hint="Visitors’ words that mean it, one a line." value={service.words} set={(words) => set(replaced(services, at, { ...service, words }))} />
            </div>
          </section>
        ))}
        <AddButton label="Add a service" add={() => set([...services, { key: "", name: "", pages: [], words: [] }])} />
      </div>
    </SettingsPage>
  );
}
