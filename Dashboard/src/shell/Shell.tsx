import { Button, Toaster } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useRef, useState } from "react";
import { Link, Navigate, Outlet, useLocation } from "react-router";
import { sessionQuery, useBots } from "../api/queries";
import { useLive } from "../api/live";
import { DeskWatch } from "../desk/DeskWatch";
import { useKeys } from "../keys/keys";
import { BotPicker } from "./BotPicker";
import { ErrorNotice } from "./ErrorNotice";
import { Failure } from "./Failure";
import { LiveMark } from "./LiveMark";
import { Navigation } from "./Navigation";
import { Offline } from "./Offline";
import { PageSkeleton } from "./PageSkeleton";
import styles from "./Shell.module.css";
import { toaster } from "./toaster";
import { useArriving } from "./useArriving";
import { useBotKey } from "./useBotKey";
import { UserMenu } from "./UserMenu";

export type ShellContext = { bot: string };

const KeysDialog = lazy(() => import("../keys/KeysDialog"));

/** The frame of every page: who is signed in, which bot, where one can go, and whether the page is live. */
export function Shell() {
  const here = useLocation();
  const session = useQuery(sessionQuery);
  const bots = useBots();
  const [bot, choose] = useBotKey(bots.data);
  const [keys, showKeys] = useState(false);
  const wasSignedIn = useRef(false);
  const live = useLive(session.data?.signedIn ? bot : undefined);
  useArriving(here.pathname);
  useKeys({ "?": () => showKeys(true) });

  wasSignedIn.current ||= session.data?.signedIn ?? false;
  if (session.data && !session.data.signedIn) {
    return <Navigate to={`/sign-in?next=${encodeURIComponent(here.pathname + here.search)}`} state={{ ended: wasSignedIn.current }} replace />;
  }

  const error = session.error ?? bots.error;
  return (
    <>
      <Button className={styles.skip} appearance="primary" onClick={() => document.getElementById("page")?.focus()}>
        Skip to content
      </Button>
      <header className={styles.bar}>
        <Link to="/leads" className={styles.mark}>
          <img src="/dashboard/favicon.svg" alt="" width="24" height="24" />
          <span>LeadBot</span>
        </Link>
        <Navigation bot={bot} />
        <BotPicker bots={bots.data ?? []} bot={bot} choose={choose} />
        <LiveMark connection={live} />
        <UserMenu name={session.data?.name ?? ""} showKeys={() => showKeys(true)} />
      </header>
      <main id="page" tabIndex={-1} className={styles.page}>
        {error && !bot ? (
          <ErrorNotice error={error} retry={() => void (session.error ? session.refetch() : bots.refetch())} />
        ) : (
          bot &&
          session.data && ( // who is there decides what a page shows: one that came before would move when the answer comes
            <Failure place={here.pathname}>
              <Suspense fallback={<PageSkeleton />}>
                <Outlet context={{ bot } satisfies ShellContext} key={bot} />
              </Suspense>
            </Failure>
          )
        )}
      </main>
      {bot && <DeskWatch bot={bot} key={bot} />}
      <Offline />
      {keys && (
        <Suspense fallback={null}>
          <KeysDialog close={() => showKeys(false)} />
        </Suspense>
      )}
      <Toaster toasterId={toaster} position="bottom-start" offset={{ vertical: window.innerWidth > 640 ? 16 : 72 }} />
    </>
  );
}
