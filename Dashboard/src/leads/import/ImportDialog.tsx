import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Spinner } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, read } from "../../api/client";
import type { components } from "../../api/schema";
import { queries } from "../../api/queries";
import { useNotices } from "../../shell/useNotices";
import { ChooseFile } from "./ChooseFile";
import { Columns } from "./Columns";
import { type Glimpse, glimpse } from "./csv";
import styles from "./ImportDialog.module.css";
import { Result } from "./Result";
import { guess, type Naming, namingOf } from "./targets";

export type ImportResult = components["schemas"]["LeadImportResult"];
type Chosen = { file: File; seen: Glimpse; naming: Naming; targets: string[] };

/** A file, what its columns mean, a look at what would happen, and only then the import. */
export default function ImportDialog({ bot, own, close }: { bot: string; own: string[]; close: () => void }) {
  const [chosen, setChosen] = useState<Chosen>();
  const [fault, setFault] = useState<string>();
  const { done } = useNotices();
  const send = (dryRun: boolean) =>
    read<ImportResult>(
      api.POST("/api/v1/bots/{bot}/leads/import", {
        params: { path: { bot }, query: { mapping: mappingOf(chosen!), dryRun } },
        body: chosen!.file as unknown as string,
        bodySerializer: (body) => body as unknown as File,
        headers: { "Content-Type": "text/csv" },
      }),
    );
  const check = useMutation({ mutationFn: () => send(true) });
  const run = useMutation({
    mutationFn: () => send(false),
    onSuccess: async ({ created, updated, failed }) => {
      await queries.invalidateQueries({ queryKey: ["bot", bot] });
      void queries.invalidateQueries({ queryKey: ["facets", bot] });
      if (Number(failed) === 0) {
        close();
        done(`Imported: ${Number(created).toLocaleString()} new, ${Number(updated).toLocaleString()} completed`);
      }
    },
  });
  const busy = check.isPending || run.isPending;
  const result = run.data ?? check.data;
  const forget = () => {
    check.reset();
    run.reset();
  };
  const choose = async (file: File) => {
    forget();
    const seen = await glimpse(file);
    const problem = seen.headers.length === 0 ? "The file is empty." : seen.headers.some((header) => header.includes("\0")) ? "This is no CSV file. Save the sheet as “CSV UTF-8”." : undefined;
    setFault(problem);
    setChosen(problem ? undefined : { file, seen, naming: namingOf(seen.headers), targets: guess(seen.headers, own) });
  };
  const change = (part: Partial<Chosen>) => {
    forget();
    setChosen((before) => before && { ...before, ...part });
  };
  const taken = result ? Number(result.created) + Number(result.updated) : 0;

  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && !busy && close()}>
      <DialogSurface className={styles.dialog}>
        <DialogBody>
          <DialogTitle>Import leads</DialogTitle>
          <DialogContent className={styles.content}>
            <ChooseFile file={chosen?.file} fault={fault} choose={(file) => void choose(file)} />
            {chosen && !run.data && <Columns {...chosen} own={own} change={change} />}
            <div role="alert">{(run.error ?? check.error) && <p className={styles.fault}>{(run.error ?? check.error)!.message}</p>}</div>
            <div role="status">{result && <Result result={result} />}</div>
          </DialogContent>
          <DialogActions>
            <Button onClick={close} disabledFocusable={run.isPending}>
              {run.data ? "Done" : "Cancel"}
            </Button>
            {!run.data && (
              <Button
                appearance="primary"
                disabledFocusable={busy || !chosen || (result !== undefined && taken === 0)}
                icon={busy ? <Spinner size="tiny" /> : undefined}
                onClick={() => (check.data ? run.mutate() : check.mutate())}
              >
                {run.isPending ? "Importing…" : check.isPending ? "Checking…" : check.data ? `Import ${taken.toLocaleString()}` : "Check the file"}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function mappingOf({ naming, seen, targets }: Chosen): string {
  if (naming !== "own") return naming;
  return JSON.stringify(Object.fromEntries(seen.headers.flatMap((header, at) => (targets[at] ? [[header, targets[at]]] : []))));
}
