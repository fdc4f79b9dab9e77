import { Button, Toaster } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Navigate, NavLink, Outlet, useLocation } from "react-router";
import { sessionQuery, useBots } from "../api/queries";
import { useLive } from "../api/live";
import { leads, others } from "../places/places";
import { useRights } from "../places/useRights";
import { BotPicker } from "./BotPicker";
import { ErrorNotice } from "./ErrorNotice";
import { Failure } from "./Failure";
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
  const may = useRights();
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
          {[leads, ...others]
            .filter(({ rights }) => rights.some(may))
            .map(({ path, label }) => (
              <NavLink key={path} to={`/${path}`}>
                {label}
              </NavLink>
            ))}
        </nav>
        <BotPicker bots={bots.data ?? []} bot={bot} choose={choose} />
        <LiveMark connection={live} />
        <UserMenu name={session.data?.name ?? ""} />
      </header>
      <main id="page" tabIndex={-1} className={styles.page}>
        {error && !bot ? (
          <ErrorNotice error={error} retry={() => void (session.error ? session.refetch() : bots.refetch())} />
        ) : (
          bot && (
            <Failure place={here.pathname}>
              <Suspense fallback={null}>
                <Outlet context={{ bot } satisfies ShellContext} key={bot} />
              </Suspense>
            </Failure>
          )
        )}
      </main>
      <Toaster toasterId={toaster} position="bottom-start" />
    </>
  );
}
