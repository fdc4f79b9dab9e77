import { Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, read } from "../api/client";
import type { Lead, LeadStatus } from "../api/model";
import { queries } from "../api/queries";
import { StatusBadge } from "../badges/badges";
import { useRights } from "../places/useRights";
import { useNotices } from "../shell/useNotices";
import { statusWords } from "../words/words";
import { LostDialog } from "./LostDialog";

type Change = { status: LeadStatus; reason?: string };

/** Where sales stands; a person sets it. A lost lead needs its reason. */
export function StatusMenu({ lead }: { lead: Lead }) {
  const [losing, setLosing] = useState(false);
  const { done, failed } = useNotices();
  const may = useRights()("leads.write");
  const change = (body: Change) => read<Lead>(api.POST("/api/v1/bots/{bot}/leads/{id}/status", { params: { path: { bot: lead.bot, id: lead.id } }, body }));
  const again = () => queries.invalidateQueries({ queryKey: ["bot", lead.bot] });
  const before: Change = lead.status === "lost" ? { status: "lost", reason: lead.lostReason ?? "lost" } : { status: lead.status };
  const set = useMutation({
    mutationFn: change,
    onMutate: () => before, // by the time of the answer the lead may have been read again
    onSuccess: async (_, { status }, before) => {
      done(`Status: ${statusWords[status]}`, () => void change(before).then(again, (error: Error) => failed("It could not be undone", error)));
      await again();
    },
    onError: (error) => failed("The status was not changed", error),
  });
  const choose = (status: LeadStatus) => {
    if (status === lead.status) return;
    if (status === "lost") setLosing(true);
    else set.mutate({ status });
  };
  const status = set.isPending ? set.variables.status : lead.status;
  if (!may) return <StatusBadge status={lead.status} />;

  return (
    <>
      <Menu positioning="below-end" checkedValues={{ status: [status] }} onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0] as LeadStatus)}>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton id="sales-status" aria-label={`Sales status: ${statusWords[status]}. Change it`}>
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
