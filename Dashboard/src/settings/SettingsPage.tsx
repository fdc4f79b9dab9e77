import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Skeleton, SkeletonItem, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ApiError } from "../api/client";
import { useTitle } from "../look/useTitle";
import { ErrorNotice } from "../shell/ErrorNotice";
import { Origin } from "./Origin";
import styles from "./settings.module.css";
import type { SectionEditor, Saving } from "./useEditor";

type Props = { title: string; intro: ReactNode; editors: SectionEditor[]; saving: Saving; children: ReactNode };

/** The frame of a page of settings: where its values come from, what is wrong with them, save and discard. */
export function SettingsPage({ title, intro, editors, saving, children }: Props) {
  useTitle(`${title} · Settings`);
  const failed = editors.find((editor) => editor.loadError && !editor.stored);
  if (failed) return <ErrorNotice error={failed.loadError!} retry={failed.reload} />;
  const ready = editors.every((editor) => editor.value !== undefined);

  return (
    <form
      className={styles.page}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (saving.isChanged && !saving.isSaving) saving.save();
      }}
    >
      <header className={styles.head}>
        <h1>{title}</h1>
        <p>{intro}</p>
      </header>
      {ready ? (
        <>
          <div className={styles.origins}>
            {editors.map((editor) => (
              <Origin key={editor.section} editor={editor} saving={saving} named={editors.length > 1} />
            ))}
          </div>
          {!saving.mayWrite && (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>You may look at these settings. Changing them needs another role; an administrator can give it to you.</MessageBarBody>
            </MessageBar>
          )}
          <div role="alert">{saving.error && <Refused error={saving.error} saving={saving} editors={editors} />}</div>
          <fieldset disabled={!saving.mayWrite} className={styles.fields}>
            {children}
          </fieldset>
          {saving.isChanged && (
            <div className={styles.bar} role="region" aria-label="Unsaved changes">
              <span>Not saved yet</span>
              <Button onClick={saving.drop} disabledFocusable={saving.isSaving}>
                Discard
              </Button>
              <Button type="submit" appearance="primary" disabledFocusable={saving.isSaving} icon={saving.isSaving ? <Spinner size="tiny" /> : undefined}>
                Save
              </Button>
            </div>
          )}
        </>
      ) : (
        <Skeleton aria-label="Loading the settings" className={styles.skeleton}>
          {[60, 100, 100, 80].map((width, at) => (
            <SkeletonItem key={at} size={32} style={{ width: `${width}%` }} />
          ))}
        </Skeleton>
      )}
    </form>
  );
}

function Refused({ error, saving, editors }: { error: Error; saving: Saving; editors: SectionEditor[] }) {
  const isStale = error instanceof ApiError && error.status === 409;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{isStale ? "Somebody else was faster." : "Not saved."}</MessageBarTitle>{" "}
        {saving.faults.length === 0 ? (
          error.message
        ) : (
          <ul className={styles.faults}>
            {saving.faults.map(([key, text]) => (
              <li key={key + text}>
                {key && <code>{key}</code>} {text}
              </li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      {isStale && (
        <MessageBarActions>
          <Button
            onClick={() => {
              saving.drop();
              for (const editor of editors) editor.reload();
            }}
          >
            Show theirs
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
