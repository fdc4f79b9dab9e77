import { Button, Menu, MenuButton, MenuItemLink, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ArrowDownloadRegular, ArrowUploadRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useState } from "react";
import { asQuery } from "../api/filters";
import type { LeadFilter } from "../api/model";
import { useRights } from "../places/useRights";
import { useNotices } from "../shell/useNotices";
import styles from "./LeadsPage.module.css";

const ImportDialog = lazy(() => import("./import/ImportDialog"));

const presets = [
  ["leadbot", "LeadBot", "Everything, with quotes; an import gives all of it back"],
  ["excel", "Excel", "Every value, one column each"],
  ["salesforce", "Salesforce", "Under the names its import knows"],
  ["hubspot", "HubSpot", "Under the names its import knows"],
] as const;

/** Leads out and in, for who may. What is exported is what the filters hold, all pages of it. */
export function Transfer({ bot, filter, fields }: { bot: string; filter: LeadFilter; fields: string[] }) {
  const may = useRights()("leads.export");
  const [importing, setImporting] = useState(false);
  const { done } = useNotices();
  if (!may) return null;
  const filtered = Object.keys(filter).length > 0;
  const address = (preset: string) => {
    const query = new URLSearchParams(Object.entries(asQuery(filter)).map(([name, value]) => [name, String(value)]));
    query.set("preset", preset);
    return `/api/v1/bots/${encodeURIComponent(bot)}/leads/export?${query}`;
  };

  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<ArrowDownloadRegular />}>Export</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {presets.map(([key, name, what]) => (
              <MenuItemLink key={key} href={address(key)} download onClick={() => done(`The export for ${name} begins`, undefined, filtered ? "All leads that the filters hold." : "All leads of this bot.")}>
                {name}
                <span className={styles.what}>{what}</span>
              </MenuItemLink>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button icon={<ArrowUploadRegular />} onClick={() => setImporting(true)}>
        Import
      </Button>
      {importing && (
        <Suspense fallback={null}>
          <ImportDialog bot={bot} own={fields} close={() => setImporting(false)} />
        </Suspense>
      )}
    </>
  );
}
