import { Avatar, Menu, MenuButton, MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Toast, ToastTitle, useToastController } from "@fluentui/react-components";
import { KeyboardRegular, SignOutRegular } from "@fluentui/react-icons";
import { api, read } from "../api/client";
import { chooseLook, type Look, looks, useLook } from "../look/look";
import { toaster } from "./toaster";

export function UserMenu({ name, showKeys }: { name: string; showKeys: () => void }) {
  const look = useLook();
  const { dispatchToast } = useToastController(toaster);
  const signOut = async () => {
    try {
      await read(api.DELETE("/api/v1/session"));
      window.location.replace("/dashboard/sign-in"); // a fresh page: nothing that was read stays in memory
    } catch (error) {
      dispatchToast(<Toast><ToastTitle>You are still signed in. {(error as Error).message}</ToastTitle></Toast>, { intent: "error" });
    }
  };

  return (
    <Menu positioning="below-end" checkedValues={{ look: [look] }} onCheckedValueChange={(_, { checkedItems }) => chooseLook(checkedItems[0] as Look)}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="transparent" menuIcon={null} aria-label={`Account of ${name}`} icon={<Avatar size={28} name={name} color="brand" />} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>Signed in as {name}</MenuGroupHeader>
            <MenuItem icon={<SignOutRegular />} onClick={() => void signOut()}>
              Sign out
            </MenuItem>
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>Look</MenuGroupHeader>
            {Object.entries(looks).map(([key, word]) => (
              <MenuItemRadio key={key} name="look" value={key}>
                {word}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem icon={<KeyboardRegular />} secondaryContent="?" onClick={showKeys}>
            Keyboard shortcuts
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
