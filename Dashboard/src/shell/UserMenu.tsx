import { Avatar, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { SignOutRegular } from "@fluentui/react-icons";
import { useNavigate } from "react-router";
import { api, read } from "../api/client";
import { queries, sessionQuery } from "../api/queries";

export function UserMenu({ name }: { name: string }) {
  const go = useNavigate();
  const signOut = async () => {
    await read(api.DELETE("/api/v1/session"));
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, { signedIn: false, awaitsFirstAdministrator: false });
    await go("/sign-in", { replace: true });
  };

  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="transparent" menuIcon={null} aria-label={`Account of ${name}`} icon={<Avatar size={28} name={name} color="brand" />} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem disabled>{name}</MenuItem>
          <MenuItem icon={<SignOutRegular />} onClick={() => void signOut()}>
            Sign out
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
