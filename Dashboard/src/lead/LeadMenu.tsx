import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { DeleteRegular, MoreHorizontalRegular } from "@fluentui/react-icons";
import { useMutation } from "@tanstack/react-query";
import { useLocation, useNavigate } from "react-router";
import { api, read } from "../api/client";
import type { Lead } from "../api/model";
import { queries } from "../api/queries";
import { useRights } from "../places/useRights";
import { useNotices } from "../shell/useNotices";
import { clock } from "../words/time";

/** Deletes at once, since it can be undone: the server keeps the lead for a moment before it erases it. */
export function LeadMenu({ lead: { bot, id }, who }: { lead: Lead; who: string }) {
  const may = useRights()("leads.delete");
  const go = useNavigate();
  const list = (useLocation().state as { list?: string } | null)?.list;
  const { done, failed } = useNotices();
  const path = { params: { path: { bot, id } } };
  const again = () => queries.invalidateQueries({ queryKey: ["bot", bot] });
  const restore = async () => {
    try {
      await read(api.POST("/api/v1/bots/{bot}/leads/{id}/restore", path));
      await again();
      done(`${who} is back`);
    } catch (error) {
      failed("It could not be brought back", error as Error);
    }
  };
  const remove = useMutation({
    mutationFn: () => read<{ eraseAt: string }>(api.DELETE("/api/v1/bots/{bot}/leads/{id}", path)),
    onSuccess: async ({ eraseAt }) => {
      await (list === undefined ? go("/leads", { replace: true }) : go(-1));
      queries.removeQueries({ queryKey: ["bot", bot, "lead", id] });
      await again();
      done(`Deleted: ${who}`, () => void restore(), `With the whole conversation. It is erased for good at ${clock(eraseAt)}.`);
    },
    onError: (error) => failed("It was not deleted", error),
  });
  if (!may) return null;

  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<MoreHorizontalRegular />} aria-label="More actions" title="More actions" disabledFocusable={remove.isPending} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<DeleteRegular />} onClick={() => remove.mutate()}>
            Delete lead and conversation
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
