import { Button, Toaster } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { Navigate, NavLink, Outlet, useLocation } from "react-router";
import { sessionQuery, useBots } from "../api/queries";
import { useLive } from "../api/live";
import { BotPicker } from "./BotPicker";
import { ErrorNotice } from "./ErrorNotice";
import { LiveMark } from "./LiveMark";
import styles from "./Shell.module.css";
import { toaster } from "./toaster";
import { useArriving } from "./useArriving";
import { useBotKey } from "./useBotKey";
import { UserMenu } from "./UserMenu";

export type ShellContext = { bot: string };

/** The frame of every page: who is signed in, which bot, and whether the page is live. */
export function Shell() {
  const here = useLocation();
  const session = useQuery(sessionQuery);
  const bots = useBots();
  const [bot, choose] = useBotKey(bots.data);
  useArriving(here.pathname);
  const live = useLive(session.data?.signedIn ? bot : undefined);

  if (session.data && !session.data.signedIn) {
    return <Navigate to={`/sign-in?next=${encodeURIComponent(here.pathname + here.search)}`} replace />;
  }

  const error = session.error ?? bots.error;
  return (
    <>
      <Button className={styles.skip} appearance="primary" onClick={() => document.getElementById("page")?.focus()}>
        Skip to content
      </Button>
      <header className={styles.bar}>
        <NavLink to="/leads" className={styles.mark}>
          <img src="/dashboard/favicon.svg" alt="" width="24" height="24" />
          <span>LeadBot</span>
        </NavLink>
        <nav aria-label="Main" className={styles.nav}>
          <NavLink to="/leads">Leads</NavLink>
          {["settings.read", "users.write", "audit.read"].some((scope) => session.data?.scopes?.includes(scope)) && <NavLink to="/settings">Settings</NavLink>}
        </nav>
        <BotPicker bots={bots.data ?? []} bot={bot} choose={choose} />
        <LiveMark connection={live} />
        <UserMenu name={session.data?.name ?? ""} />
      </header>
      <main id="page" tabIndex={-1} className={styles.page}>
        {error && !bot ? (
          <ErrorNotice error={error} retry={() => void (session.error ? session.refetch() : bots.refetch())} />
        ) : (
          bot && <Outlet context={{ bot } satisfies ShellContext} key={bot} />
        )}
      </main>
      <Toaster toasterId={toaster} position="bottom-start" />
    </>
  );
}
