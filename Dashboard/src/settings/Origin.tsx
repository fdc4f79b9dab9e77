import { Button, Link, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ArrowResetRegular, LockClosedRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { Ago } from "../words/Ago";
import { useVersions } from "./data";
import styles from "./settings.module.css";
import type { SectionEditor, Saving } from "./useEditor";

const words: Record<string, string> = { Fields: "Questions", Language: "Words", Widget: "Looks", WebChat: "Allowed sites", Routing: "Rules", Review: "Limits for a person" };

/** Where a section's values come from: the file, a person, the environment; and the way back. */
export function Origin({ editor, saving, named }: { editor: SectionEditor; saving: Saving; named: boolean }) {
  const [open, setOpen] = useState(false);
  const stored = editor.stored!;
  const what = named ? (words[stored.section] ?? stored.section) : "These settings";
  const reset = () => saving.put([{ section: stored.section, version: stored.version }], "Reset to the file");

  return (
    <div className={styles.origin}>
      <p>
        {stored.source === "file" ? (
          <span>{what} come from the settings file{stored.version > 0 ? ", after a reset" : ""}. The first change here takes their place.</span>
        ) : (
          <span>
            {what}: version {stored.version}, changed by {stored.by} {stored.at && <Ago at={stored.at} />}.
          </span>
        )}
        {stored.version > 0 && (
          <Link as="button" type="button" onClick={() => setOpen(!open)} aria-expanded={open}>
            {open ? "Hide versions" : "Versions"}
          </Link>
        )}
        {stored.source !== "file" && stored.hasFile && saving.mayWrite && (
          <Button size="small" appearance="subtle" icon={<ArrowResetRegular />} onClick={reset}>
            Reset to file
          </Button>
        )}
      </p>
      {stored.fault && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>The stored version is not in force, the file rules: {stored.fault}</MessageBarBody>
        </MessageBar>
      )}
      {stored.locked.length > 0 && (
        <ul className={styles.locked} aria-label="Set outside of this page">
          {stored.locked.map(({ key, by }) => (
            <li key={key}>
              <LockClosedRegular /> <code>{key}</code> is set by <code>{by}</code> and can only be changed there.
            </li>
          ))}
        </ul>
      )}
      {open && <VersionList editor={editor} saving={saving} />}
    </div>
  );
}

function VersionList({ editor, saving }: { editor: SectionEditor; saving: Saving }) {
  const versions = useVersions(editor.bot, editor.section, true);
  const now = editor.stored!.version;
  return (
    <ol className={styles.versions}>
      {versions.data?.items.map((one) => (
        <li key={one.version}>
          <span>
            Version {one.version} by {one.by} <Ago at={one.at} />
            {one.value === undefined && ": reset to the file"}
            {one.version === now && " (in force)"}
          </span>
          {one.version !== now && one.value !== undefined && saving.mayWrite && (
            <Button size="small" onClick={() => saving.put([{ section: editor.section, version: now, value: one.value }], `Version ${one.version} is back`)}>
              Take this one
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
