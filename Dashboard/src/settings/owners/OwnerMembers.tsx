import { Field } from "@fluentui/react-components";
import { AddButton, replaced, TextInput, Tools, without } from "../inputs";
import type { OwnerMember } from "../model";
import styles from "../settings.module.css";
import { WordsInput } from "./WordsInput";

type Props = { name: string; members: OwnerMember[]; set: (members: OwnerMember[]) => void; fault: (key: string) => string | undefined };

/** Who takes turns. */
export function OwnerMembers({ name, members, set, fault }: Props) {
  const change = (at: number, part: Partial<OwnerMember>) => {
    const next = { ...members[at]!, ...part };
    if (!next.teamsUserId) delete next.teamsUserId;
    set(replaced(members, at, next));
  };
  return (
    <Field label="Members" hint={members.length === 0 ? "Nobody yet: the whole team is asked. Members are asked in turn, who is away left out." : undefined}>
      <div className={styles.list} role="group" aria-label={`Members of ${name}`}>
        {members.map((member, at) => (
          <div key={at} className={styles.two}>
            <TextInput label="Name" hint="Of a dashboard user, as they sign in" value={member.name} set={(value) => change(at, { name: value })} fault={fault(`Members:${at}:Name`)} />
            <TextInput label="Teams user id" hint="Where they work in Teams" value={member.teamsUserId ?? ""} set={(teamsUserId) => change(at, { teamsUserId })} />
            <WordsInput label="Languages" hint="Empty: the owner's" value={member.languages} set={(languages) => change(at, { languages })} fault={member.languages.map((_, i) => fault(`Members:${at}:Languages:${i}`)).find(Boolean)} />
            <Tools what={member.name || `member ${at + 1}`} at={at} count={members.length} remove={() => set(without(members, at))} />
          </div>
        ))}
        <AddButton label="Add a member" add={() => set([...members, { name: "", languages: [] }])} />
      </div>
    </Field>
  );
}
