import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Navigate, useLocation, useSearchParams } from "react-router";
import { queries, sessionQuery } from "../api/queries";
import type { Session } from "../api/model";
import { useTitle } from "../look/useTitle";
import { FirstPasswordForm } from "./FirstPasswordForm";
import { PasswordForm } from "./PasswordForm";
import styles from "./SignIn.module.css";

const enter = (session: Session) => queries.setQueryData(sessionQuery.queryKey, session);

/** The door: a name and a password, or the one-time link of the first administrator. */
export function SignInPage() {
  const [search, setSearch] = useSearchParams();
  const [token] = useState(search.get("token"));
  const ended = (useLocation().state as { ended?: boolean } | null)?.ended ?? false;
  const [name] = useState(search.get("name") ?? "admin");
  const [entered, setEntered] = useState(false);
  const session = useQuery(sessionQuery);
  useTitle(token ? "Choose your password" : "Sign in");

  // The link signs whoever holds it in: it leaves the address bar, and with it the history, at once.
  useEffect(() => {
    if (token) setSearch({}, { replace: true });
  }, [token, setSearch]);

  // A link is for whoever holds it, also where somebody else is signed in here.
  if (session.data?.signedIn && (!token || entered)) return <Navigate to={inside(search.get("next"))} replace />;

  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <img src="/dashboard/favicon.svg" alt="" width="40" height="40" />
        <h1>{token ? "Welcome to LeadBot" : "Sign in to LeadBot"}</h1>
        {token ? <FirstPasswordForm token={token} name={name} enter={(session) => (setEntered(true), enter(session))} /> : <PasswordForm enter={enter} waiting={session.data?.awaitsFirstAdministrator ?? false} ended={ended} />}
      </div>
    </main>
  );
}

/** Only an address of this dashboard may follow a sign-in, whatever the link says. */
function inside(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : "/leads";
}
