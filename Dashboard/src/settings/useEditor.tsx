import { Button, Toast, ToastBody, ToastFooter, ToastTitle, useToastController } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { ApiError } from "../api/client";
import { toaster } from "../shell/toaster";
import { refresh, saveSections, useBot, useMay, useSection, useSeesEveryBot, type Proposal } from "./data";
import { setDraft, useDraft } from "./drafts";
import type { Section } from "./model";

/** A section under change, whatever it holds. */
export type SectionEditor = {
  bot: string;
  section: string;
  stored: Section | undefined;
  value: unknown;
  isChanged: boolean;
  drop: () => void;
  proposal: Proposal | undefined;
  loadError: Error | null;
  reload: () => void;
};

export type Editor<T> = SectionEditor & { value: T | undefined; set: (value: T) => void };

/** One section under change. What is set back to what it was is no change. */
export function useEditor<T>(section: string): Editor<T> {
  const bot = useBot();
  const query = useSection(bot, section);
  const draft = useDraft(bot, section);
  const stored = query.data;
  return {
    bot,
    section,
    stored,
    value: (draft?.value ?? stored?.value) as T | undefined,
    isChanged: draft !== undefined,
    set: (value) => {
      const same = JSON.stringify(value) === JSON.stringify(stored?.value);
      setDraft(bot, section, same ? undefined : { version: draft?.version ?? stored?.version ?? 0, value });
    },
    drop: () => setDraft(bot, section, undefined),
    proposal: draft && { section, version: draft.version, value: draft.value },
    loadError: query.error,
    reload: () => void query.refetch(),
  };
}

export type Saving = {
  mayWrite: boolean;
  isChanged: boolean;
  isSaving: boolean;
  error: Error | null;
  /** What is wrong with a value, by its key below the section's bot, such as `Fields:2:Name`. */
  fault: (key: string) => string | undefined;
  /** Faults that no field of the page shows by itself. */
  faults: [string, string][];
  save: () => void;
  drop: () => void;
  /** Puts versions in force, with a way back. */
  put: (sections: Proposal[], done: string) => void;
};

/** Saves the changed ones of a page's sections together, with a way back instead of a question. */
export function useSaving(editors: SectionEditor[]): Saving {
  const { bot } = editors[0]!;
  const shared = editors.some((editor) => editor.section === "Owners");
  const [mayWrite, seesAll] = [useMay("settings.write"), useSeesEveryBot()];
  const { dispatchToast, dismissToast } = useToastController(toaster);
  const [error, setError] = useState<Error | null>(null);
  const put = useMutation({
    mutationFn: ({ sections }: { sections: Proposal[]; done: string; before: Section[] }) => saveSections(bot, sections),
    onError: setError,
    onSuccess: async (saved, { done, before }) => {
      setError(null);
      for (const one of saved.sections) setDraft(bot, one.section, undefined);
      await refresh(bot);
      const id = `saved-${Date.now()}`;
      const undo = () => {
        dismissToast(id);
        put.mutate({
          sections: before.map((old) => ({
            section: old.section,
            version: saved.sections.find((one) => one.section === old.section)?.version ?? old.version,
            ...(old.source === "file" ? {} : { value: old.value }),
          })),
          done: "Taken back",
          before: saved.sections,
        });
      };
      dispatchToast(
        <Toast>
          <ToastTitle>{done}</ToastTitle>
          <ToastBody>In force now, without a restart.</ToastBody>
          <ToastFooter>
            <Button size="small" onClick={undo}>
              Undo
            </Button>
          </ToastFooter>
        </Toast>,
        { intent: "success", toastId: id, timeout: 12_000 },
      );
    },
  });

  const changed = editors.filter((editor) => editor.isChanged);
  const before = (sections: Proposal[]) =>
    sections.map(({ section }) => editors.find((editor) => editor.section === section)?.stored).filter((found): found is Section => !!found);
  const faults = useMemo(() => spread(error, bot), [error, bot]);
  return {
    mayWrite: mayWrite && (!shared || seesAll),
    isChanged: changed.length > 0,
    isSaving: put.isPending,
    error,
    faults: [...faults],
    fault: (key) => {
      const wanted = key.toLowerCase();
      return faults.find(([found]) => found.toLowerCase() === wanted)?.[1];
    },
    save: () => {
      const sections = changed.map((editor) => editor.proposal!);
      put.mutate({ sections, done: "Saved", before: before(sections) });
    },
    drop: () => {
      setError(null);
      for (const editor of changed) {
        editor.drop();
        editor.reload();
      }
    },
    put: (sections, done) => put.mutate({ sections, done, before: before(sections) }),
  };
}

function spread(error: Error | null, bot: string): [string, string][] {
  if (!(error instanceof ApiError)) return [];
  const prefix = `bots:${bot}:`.toLowerCase();
  return Object.entries(error.errors).flatMap(([key, texts]) => {
    const short = key.toLowerCase().startsWith(prefix) ? key.slice(prefix.length) : key;
    return texts.map((text): [string, string] => [short, text]);
  });
}
