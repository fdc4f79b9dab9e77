import { Button, Field, Input, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import { api, ApiError, read } from "../api/client";
import type { Session } from "../api/model";
import styles from "./SignIn.module.css";

const shortest = 8;

/** The first administrator, or somebody who was invited, came by a one-time link and chooses a password. */
export function FirstPasswordForm({ token, name, enter }: { token: string; name: string; enter: (session: Session) => void }) {
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () => read<Session>(api.POST("/api/v1/session/link", { body: { token, password } })),
    onSuccess: enter,
  });
  const tooShort = password.length < shortest;
  const differs = again !== password;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!tooShort && !differs) save.mutate();
  };

  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <p className={styles.hint}>
        Choose your password. The name to sign in with is <strong>{name}</strong>.
      </p>
      <input type="text" name="name" value={name} autoComplete="username" readOnly hidden />
      <Field label="Password" hint={tried && tooShort ? undefined : `At least ${shortest} characters; a short sentence is best.`} validationMessage={tried && tooShort ? `Use at least ${shortest} characters.` : undefined}>
        <Input type="password" size="large" autoComplete="new-password" autoFocus value={password} onChange={(_, { value }) => setPassword(value)} />
      </Field>
      <Field label="Password once more" validationMessage={tried && !tooShort && differs ? "The two passwords are not the same." : undefined}>
        <Input type="password" size="large" autoComplete="new-password" value={again} onChange={(_, { value }) => setAgain(value)} />
      </Field>
      <div role="alert">
        {save.error && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {save.error.message}{" "}
              {save.error instanceof ApiError && save.error.status === 410 && <Link to="/sign-in">To the sign-in page</Link>}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Button type="submit" appearance="primary" size="large" disabledFocusable={save.isPending} icon={save.isPending ? <Spinner size="tiny" /> : undefined}>
        Save and sign in
      </Button>
    </form>
  );
}
