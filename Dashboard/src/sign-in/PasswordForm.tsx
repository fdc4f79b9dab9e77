import { Button, Field, Input, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useRef } from "react";
import { api, read } from "../api/client";
import type { Session } from "../api/model";
import styles from "./SignIn.module.css";

export function PasswordForm({ enter, waiting, ended }: { enter: (session: Session) => void; waiting: boolean; ended: boolean }) {
  const password = useRef<HTMLInputElement>(null);
  const signIn = useMutation({
    mutationFn: (body: { name: string; password: string }) => read<Session>(api.POST("/api/v1/session", { body })),
    onSuccess: enter,
    onError: () => password.current?.select(),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ name: String(form.get("name")), password: String(form.get("password")) });
  };

  return (
    <form onSubmit={submit} className={styles.form}>
      {waiting && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            Nobody can sign in yet. Open the link that LeadBot printed when it started; it works once, for 15 minutes. Start LeadBot again for a new one.
          </MessageBarBody>
        </MessageBar>
      )}
      {ended && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>Your session has ended. Sign in, and you are back where you were.</MessageBarBody>
        </MessageBar>
      )}
      <Field label="User name">
        <Input name="name" size="large" autoComplete="username" autoCapitalize="none" spellCheck={false} required autoFocus />
      </Field>
      <Field label="Password">
        <Input name="password" size="large" type="password" autoComplete="current-password" required input={{ ref: password }} />
      </Field>
      <div role="alert">
        {signIn.error && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{signIn.error.message}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Button type="submit" appearance="primary" size="large" disabledFocusable={signIn.isPending} icon={signIn.isPending ? <Spinner size="tiny" /> : undefined}>
        Sign in
      </Button>
    </form>
  );
}
