import { Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Toast, ToastBody, ToastTitle, useToastController } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, read } from "../api/client";
import type { Lead, LeadStatus } from "../api/model";
import { queries } from "../api/queries";
import { StatusBadge } from "../badges/badges";
import { toaster } from "../shell/toaster";
import { statusWords } from "../words/words";
import { LostDialog } from "./LostDialog";

/** Where sales stands; a person sets it. A lost lead needs its reason. */
export function StatusMenu({ lead }: { lead: Lead }) {
  const [losing, setLosing] = useState(false);
  const { dispatchToast } = useToastController(toaster);
  const set = useMutation({
    mutationFn: (body: { status: LeadStatus; reason?: string }) =>
      read<Lead>(api.POST("/api/v1/bots/{bot}/leads/{id}/status", { params: { path: { bot: lead.bot, id: lead.id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["bot", lead.bot] }),
    onError: (error) =>
      dispatchToast(
        <Toast>
          <ToastTitle>The status was not changed</ToastTitle>
          <ToastBody>{error.message}</ToastBody>
        </Toast>,
        { intent: "error" },
      ),
  });
  const choose = (status: LeadStatus) => {
    if (status === lead.status) return;
    if (status === "lost") setLosing(true);
    else set.mutate({ status });
  };
  const status = set.isPending ? set.variables.status : lead.status;

  return (
    <>
      <Menu positioning="below-end" checkedValues={{ status: [status] }} onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0] as LeadStatus)}>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton aria-label={`Sales status: ${statusWords[status]}. Change it`}>
            <StatusBadge status={status} />
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {(Object.keys(statusWords) as LeadStatus[]).map((key) => (
              <MenuItemRadio key={key} name="status" value={key}>
                {statusWords[key]}
                {key === "lost" && "…"}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {losing && (
        <LostDialog
          close={() => setLosing(false)}
          save={(reason) => {
            setLosing(false);
            set.mutate({ status: "lost", reason });
          }}
        />
      )}
    </>
  );
}
