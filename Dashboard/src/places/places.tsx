import { ArrowTrendingLinesRegular, ChatRegular, PeopleRegular, PersonArrowRightRegular, SettingsRegular } from "@fluentui/react-icons";
import { type ComponentType, lazy, type ReactElement } from "react";

type Page = { default: ComponentType };

/** A place of the main navigation. */
export type Place = {
  /** Its address below /dashboard/; the page has all addresses beneath. */
  path: string;
  label: string;
  icon: ReactElement;
  /** Any one of these rights opens it; the server refuses what a page asks without them. */
  rights: string[];
  /** Reads the page's own chunk: what nobody opens costs nobody a byte. */
  load: () => Promise<Page>;
};

// A place whose pages are not part of this checkout does not stand in the navigation.
const pages = import.meta.glob<Page>(["../handoffs/HandoffsPages.tsx", "../desk/DeskPages.tsx", "../analytics/AnalyticsPage.tsx", "../settings/Settings.tsx"]);

const known: (Omit<Place, "load"> & { module: string })[] = [
  { path: "handoffs", label: "Handoffs", icon: <PersonArrowRightRegular />, rights: ["handoffs.read"], module: "../handoffs/HandoffsPages.tsx" },
  { path: "desk", label: "Desk", icon: <ChatRegular />, rights: ["handoffs.write"], module: "../desk/DeskPages.tsx" },
  { path: "analytics", label: "Analytics", icon: <ArrowTrendingLinesRegular />, rights: ["analytics.read"], module: "../analytics/AnalyticsPage.tsx" },
  { path: "settings", label: "Settings", icon: <SettingsRegular />, rights: ["settings.read", "users.write", "audit.read"], module: "../settings/Settings.tsx" },
];

const loadLead = async (): Promise<Page> => ({ default: (await import("../lead/LeadPage")).LeadPage });

export const leads: Omit<Place, "load"> = { path: "leads", label: "Leads", icon: <PeopleRegular />, rights: ["leads.read"] };

/** All places beside the leads, which are part of the first load. */
export const others: (Place & { Page: ComponentType })[] = known.flatMap(({ module, ...place }) => {
  const load = pages[module];
  return load ? [{ ...place, load, Page: lazy(load) }] : [];
});

export const LeadPage = lazy(loadLead);

/** Reads the chunk of a lead's page ahead, so that the first click on a lead shows it at once. */
export const prepareLead = (): void => void loadLead().catch(() => {});
