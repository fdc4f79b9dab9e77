import { Switch } from "@fluentui/react-components";
import { Choice, Lines, NumberInput, TextInput } from "../inputs";
import type { Profile, WebChat, Widget } from "../model";
import styles from "../settings.module.css";
import { SettingsPage } from "../SettingsPage";
import { seconds, span } from "../spans";
import { useEditor, useSaving } from "../useEditor";
import { Snippet } from "./Snippet";
import { WidgetPreview } from "./WidgetPreview";

/** How the chat looks on the firm's pages, and how it gets there. */
export function WidgetPage() {
  const editor = useEditor<Widget>("Widget");
  const sites = useEditor<WebChat>("WebChat");
  const profile = useEditor<Profile>("Profile").value;
  const saving = useSaving([editor, sites]);
  const { value } = editor;
  const set = (change: Partial<Widget>) => value && editor.set({ ...value, ...change });
  const tease = (change: Partial<Widget["teaser"]>) => value && set({ teaser: { ...value.teaser, ...change } });

  return (
    <SettingsPage title="Widget" intro="How the chat looks on your pages. Pages that are open show a change when they are loaded the next time." editors={[editor, sites]} saving={saving}>
      {value && sites.value && (
        <div className={styles.sides}>
          <div className={styles.list}>
            <section className={styles.card}>
              <h2>Look</h2>
              <div className={styles.two}>
                <TextInput label="Colour" hint="#rrggbb; white letters must be readable on it." value={value.color} set={(color) => set({ color })} fault={saving.fault("Widget:Color")} />
                <TextInput label="Pick a colour" type="color" value={/^#[0-9a-f]{6}$/i.test(value.color) ? value.color : "#0b6b6b"} set={(color) => set({ color })} />
                <Choice<Widget["position"]> label="Corner" value={value.position} options={{ Right: "Bottom right", Left: "Bottom left" }} set={(position) => set({ position })} fault={saving.fault("Widget:Position")} />
                <TextInput label="Title of the chat" placeholder={profile?.name ?? ""} hint="Empty: the bot’s name." value={value.title} set={(title) => set({ title })} fault={saving.fault("Widget:Title")} />
                <TextInput label="Words on the button" hint="Empty: the icon alone." value={value.label} set={(label) => set({ label })} fault={saving.fault("Widget:Label")} />
              </div>
            </section>
            <section className={styles.card}>
              <h2>Teaser</h2>
              <TextInput label="Text" hint="One line beside the button; empty for none. Nobody sees it twice." value={value.teaser.text} set={(text) => tease({ text })} fault={saving.fault("Widget:Teaser:Text")} />
              <div className={styles.two}>
                <NumberInput label="Seconds until it shows" min={1} max={600} value={seconds(value.teaser.after)} set={(after) => tease({ after: span(after ?? 0) })} fault={saving.fault("Widget:Teaser:After")} />
                <Lines label="Pages" hint="Paths, one a line, * for any letters; empty: every page." value={value.teaser.pages} set={(pages) => tease({ pages })} fault={saving.fault("Widget:Teaser:Pages")} />
              </div>
              <Switch label="Count page views, without any identifier" checked={value.views} onChange={(_, { checked }) => set({ views: checked })} />
            </section>
            <section className={styles.card}>
              <h2>Where it may stand</h2>
              <Lines label="Allowed sites" hint="Scheme and host, one a line, such as https://www.example.com. Empty: any site." value={sites.value.allowedOrigins} set={(allowedOrigins) => sites.set({ allowedOrigins })} fault={saving.fault("WebChat:AllowedOrigins")} />
            </section>
            <Snippet bot={editor.bot} />
          </div>
          <WidgetPreview widget={value} name={profile?.name ?? ""} />
        </div>
      )}
    </SettingsPage>
  );
}
