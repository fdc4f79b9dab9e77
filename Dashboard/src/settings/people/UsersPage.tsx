import { Badge, Button, MessageBar, MessageBarBody, Spinner, Toast, ToastTitle, useToastController } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, ApiError, read } from "../../api/client";
import { queries } from "../../api/queries";
import { useTitle } from "../../look/useTitle";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { toaster } from "../../shell/toaster";
import { exact } from "../../words/time";
import { useSeesEveryBot, useUsers } from "../data";
import { Choice, TextInput } from "../inputs";
import type { Invitation, User, Users } from "../model";
import styles from "../settings.module.css";
import { BotsField } from "./BotsField";
import { LinkShown } from "./LinkShown";
import { SureButton } from "./SureButton";

const roles: Record<string, string> = {
  administrator: "Administrator: everything", manager: "Manager: leads, settings, exports, audit", intake: "Intake: leads, handoffs, reviews, analytics",
  rep: "Rep: leads and handoffs", viewer: "Viewer: looks at leads and figures",
};
const states: Record<string, string> = { active: "Active", invited: "Invited", expired: "Invitation expired", locked: "Locked after wrong passwords" };

/** The people who use the dashboard. */
export function UsersPage() {
  useTitle("Users · Settings");
  const users = useUsers();
  const [shown, setShown] = useState<Invitation>();
  if (users.error) return <ErrorNotice error={users.error} retry={() => void users.refetch()} />;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Users</h1>
        <p>Who may sign in, what they may do, and for which bots. The pages hide what a role may not do, and the API refuses it.</p>
      </header>
      <div role="status">
        {shown && (
          <LinkShown
            title={`Send this link to ${shown.name}`}
            secret={shown.link}
            note={`Whoever opens it chooses the password. It works once, until ${exact(shown.until)}, and is shown only now.`}
            close={() => setShown(undefined)}
          />
        )}
      </div>
      {users.data?.items.map((user) => <UserCard key={user.name} user={user} roles={users.data.roles} show={setShown} />)}
      <Invite roles={users.data?.roles ?? []} show={setShown} />
    </div>
  );
}

const options = (list: Users["roles"]) => list.map(({ role }): [string, string] => [role, roles[role] ?? role]);

function UserCard({ user, roles, show }: { user: User; roles: Users["roles"]; show: (link: Invitation) => void }) {
  const [role, setRole] = useState(user.role);
  const [bots, setBots] = useState(user.bots);
  const { dispatchToast } = useToastController(toaster);
  const seesAll = useSeesEveryBot();
  const path = { params: { path: { name: user.name } } };
  const done = async (words: string) => {
    await queries.invalidateQueries({ queryKey: ["users"] });
    dispatchToast(
      <Toast>
        <ToastTitle>{words}</ToastTitle>
      </Toast>,
      { intent: "success" },
    );
  };
  const change = useMutation({ mutationFn: () => read(api.PUT("/api/v1/users/{name}", { ...path, body: { role, bots } })), onSuccess: () => done(`${user.name} has new rights`) });
  const reset = useMutation({
    mutationFn: () => read<Invitation>(api.POST("/api/v1/users/{name}/reset", path)),
    onSuccess: async (link) => {
      show(link);
      await done(`${user.name} needs the new link to sign in`);
    },
  });
  const remove = useMutation({ mutationFn: () => read(api.DELETE("/api/v1/users/{name}", path)), onSuccess: () => done(`${user.name} is removed`) });
  const isChanged = role !== user.role || bots.join(" ") !== user.bots.join(" ");
  const error = change.error ?? reset.error ?? remove.error;

  return (
    <section className={styles.card} aria-label={user.name}>
      <header>
        <h2>
          {user.name} <Badge appearance={user.state === "active" ? "tint" : "outline"}>{states[user.state] ?? user.state}</Badge>
        </h2>
        <div className={styles.row}>
          <Button size="small" onClick={() => reset.mutate()} disabledFocusable={reset.isPending}>
            {user.state === "active" || user.state === "locked" ? "Reset the password" : "New link"}
          </Button>
          <SureButton verb="Remove" what={user.name} run={() => remove.mutate()} isBusy={remove.isPending} />
        </div>
      </header>
      <div className={styles.two}>
        <Choice label="Role" value={role} options={options(roles)} set={setRole} />
        <BotsField bots={bots} set={setBots} mayAll={seesAll} />
      </div>
      <div role="alert">
        {error && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{error.message}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {isChanged && (
        <div className={styles.row}>
          <Button appearance="primary" onClick={() => change.mutate()} disabledFocusable={change.isPending}>
            Save {user.name}
          </Button>
          <Button onClick={() => (setRole(user.role), setBots(user.bots))}>Discard</Button>
        </div>
      )}
    </section>
  );
}

function Invite({ roles, show }: { roles: Users["roles"]; show: (link: Invitation) => void }) {
  const seesAll = useSeesEveryBot();
  const [name, setName] = useState("");
  const [role, setRole] = useState("rep");
  const [bots, setBots] = useState<string[]>(seesAll ? ["*"] : []);
  const invite = useMutation({
    mutationFn: () => read<Invitation>(api.POST("/api/v1/users", { body: { name, role, bots } })),
    onSuccess: async (link) => {
      show(link);
      setName("");
      await queries.invalidateQueries({ queryKey: ["users"] });
    },
  });
  const errors = invite.error instanceof ApiError ? invite.error.errors : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate();
  };
  return (
    <form className={styles.card} aria-label="Invite a user" onSubmit={submit} noValidate>
      <h2>Invite a user</h2>
      <div className={styles.two}>
        <TextInput label="User name" hint="To sign in with, such as mia or mia@firm.com." value={name} set={setName} fault={errors["name"]?.[0] ?? (invite.error && Object.keys(errors).length === 0 ? invite.error.message : undefined)} />
        <Choice label="Role" value={role} options={options(roles)} set={setRole} fault={errors["role"]?.[0]} />
        <BotsField bots={bots} set={setBots} mayAll={seesAll} fault={errors["bots"]?.[0]} />
      </div>
      <Button type="submit" appearance="primary" style={{ justifySelf: "start" }} disabledFocusable={invite.isPending} icon={invite.isPending ? <Spinner size="tiny" /> : undefined}>
        Make the link
      </Button>
    </form>
  );
}
