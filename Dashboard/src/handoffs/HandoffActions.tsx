import { Button, Menu, MenuGroup, MenuGroupHeader, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ChatRegular, ChevronDownRegular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useOwners } from "../api/handoffs";
import { sessionQuery } from "../api/queries";
import { useRights } from "../places/useRights";
import { CloseDialog } from "./CloseDialog";
import { DeclineDialog } from "./DeclineDialog";
import styles from "./HandoffActions.module.css";
import { type Held, useHandoffSteps } from "./useHandoffSteps";

/** Accept, Not mine, Close: as far as the state and the person's rights allow. */
export function HandoffActions({ bot, handoff, who, onDesk }: { bot: string; handoff: Held; who: string; onDesk?: boolean }) {
  const me = useQuery(sessionQuery).data?.name;
  const may = useRights()("handoffs.write");
  const owners = useOwners(bot);
  const go = useNavigate();
  const [closing, setClosing] = useState(false);
  const [declining, setDeclining] = useState<{ owner?: string; name?: string }>();
  const { accept, decline, giveBack, close } = useHandoffSteps(bot, handoff, onDesk);
  const isWaiting = handoff.state === "open" || handoff.state === "offered";
  const isMine = handoff.state === "accepted" && handoff.acceptedBy === me;
  if (!may || (!isWaiting && handoff.state !== "accepted")) return null;

  const busy = accept.isPending || decline.isPending || giveBack.isPending || close.isPending;
  const others = (owners.data ?? []).filter(({ key }) => key !== handoff.owner);
  return (
    <div className={styles.actions}>
      {isWaiting && (
        <Button appearance="primary" data-action="accept" disabledFocusable={busy} onClick={() => accept.mutate()}>
          Accept
        </Button>
      )}
      {isMine && !onDesk && (
        <Button appearance="primary" data-action="chat" icon={<ChatRegular />} onClick={() => void go(`/desk/${handoff.id}`)}>
          Chat
        </Button>
      )}
      {(isMine || (isWaiting && others.length > 0)) && (
        <Menu positioning="below-end">
          <MenuTrigger disableButtonEnhancement>
            <Button disabledFocusable={busy} icon={<ChevronDownRegular />} iconPosition="after">
              Not mine
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {isMine && <MenuItem onClick={() => setDeclining({})}>Give it back to the queue</MenuItem>}
              {isMine && handoff.kind === "transfer" && <MenuItem onClick={() => giveBack.mutate()}>Give it back to the bot</MenuItem>}
              {others.length > 0 && (
                <MenuGroup>
                  <MenuGroupHeader>Pass it on to</MenuGroupHeader>
                  {others.map(({ key, name }) => (
                    <MenuItem key={key} onClick={() => setDeclining({ owner: key, name })}>
                      {name}
                    </MenuItem>
                  ))}
                </MenuGroup>
              )}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      <Button data-action="close" disabledFocusable={busy} onClick={() => setClosing(true)}>
        Close…
      </Button>
      {declining && (
        <DeclineDialog
          who={who} to={declining.owner && (declining.name ?? declining.owner)}
          cancel={() => setDeclining(undefined)}
          save={(reason) => {
            setDeclining(undefined);
            decline.mutate({ ...declining, ...(reason ? { reason } : {}) });
          }}
        />
      )}
      {closing && (
        <CloseDialog
          who={who}
          cancel={() => setClosing(false)}
          save={(reason, verdict) => {
            setClosing(false);
            close.mutate({ reason, verdict });
          }}
        />
      )}
    </div>
  );
}
