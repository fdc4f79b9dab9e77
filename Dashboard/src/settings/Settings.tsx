import { Select } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { Navigate, NavLink, Outlet, Route, Routes, useLocation, useNavigate, useOutletContext } from "react-router";
import { sessionQuery } from "../api/queries";
import { NotFound } from "../shell/NotFound";
import type { ShellContext } from "../shell/Shell";
import { AuditPage } from "./audit/AuditPage";
import { BotsPage } from "./BotsPage";
import { useBot } from "./data";
import { DestinationsPage } from "./destinations/DestinationsPage";
import { useGuard, useHasDraft } from "./drafts";
import { FormPage } from "./FormPage";
import { KeysPage } from "./people/KeysPage";
import { LanguagePage } from "./language/LanguagePage";
import { OwnersPage } from "./OwnersPage";
import { type PageLink, pages } from "./pages";
import { ProfilePage } from "./ProfilePage";
import { QuestionsPage } from "./questions/QuestionsPage";
import { RoutingPage } from "./routing/RoutingPage";
import { ScoringPage } from "./routing/ScoringPage";
import { ServicesPage } from "./ServicesPage";
import styles from "./settings.module.css";
import { UsersPage } from "./people/UsersPage";
import { WidgetPage } from "./widget/WidgetPage";

/** Everything that can be changed while LeadBot runs. */
export default function Settings() {
  const scopes = useQuery(sessionQuery).data?.scopes ?? [];
  const mine = pages.filter((page) => scopes.includes(page.scope));
  useGuard();
  if (mine.length === 0) return <NotFound />;

  return (
    <Routes>
      <Route element={<Layout mine={mine} />}>
        <Route index element={<Navigate to={mine[0]!.path} replace />} />
        <Route path="bot" element={<ProfilePage />} />
        <Route path="questions" element={<QuestionsPage />} />
        <Route path="language" element={<LanguagePage />} />
        <Route path="form" element={<FormPage />} />
        <Route path="widget" element={<WidgetPage />} />
        <Route path="services" element={<ServicesPage />} />
        <Route path="routing" element={<RoutingPage />} />
        <Route path="scoring" element={<ScoringPage />} />
        <Route path="owners" element={<OwnersPage />} />
        <Route path="destinations" element={<DestinationsPage />} />
        <Route path="bots" element={<BotsPage />} />
        <Route path="users" element={<UsersPage />} />
        <Route path="keys" element={<KeysPage />} />
        <Route path="audit" element={<AuditPage />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}

function Layout({ mine }: { mine: PageLink[] }) {
  const context = useOutletContext<ShellContext>();
  const here = useLocation();
  const go = useNavigate();
  const current = mine.find((page) => here.pathname.endsWith(`/${page.path}`))?.path;
  const groups = [...new Set(mine.map((page) => page.group))];

  return (
    <div className={styles.layout}>
      <nav className={styles.nav} aria-label="Settings">
        {groups.map((group) => (
          <div key={group}>
            <h2>{group}</h2>
            {mine
              .filter((page) => page.group === group)
              .map((page) => (
                <Item key={page.path} page={page} search={here.search} />
              ))}
          </div>
        ))}
      </nav>
      <div className={styles.picker}>
        <Select aria-label="Settings" value={current} onChange={(_, { value }) => void go(`/settings/${value}${here.search}`)}>
          {groups.map((group) => (
            <optgroup key={group} label={group}>
              {mine
                .filter((page) => page.group === group)
                .map((page) => (
                  <option key={page.path} value={page.path}>
                    {page.label}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </div>
      <Outlet context={context} />
    </div>
  );
}

function Item({ page, search }: { page: PageLink; search: string }) {
  const waits = useHasDraft(useBot(), page.sections);
  return (
    <NavLink to={`/settings/${page.path}${search}`}>
      {page.label}
      {waits && <span className={styles.dot} role="img" aria-label="has unsaved changes" />}
    </NavLink>
  );
}
