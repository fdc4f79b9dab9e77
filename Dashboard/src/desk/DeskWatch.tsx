import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import { whoOf } from "../handoffs/words";
import { alert } from "./alerts";
import { useMine } from "./useMine";

/** Tells of a visitor who writes in a conversation of mine while nobody looks at the tab, whichever page stands in it. */
export function DeskWatch({ bot }: { bot: string }) {
  const { mine } = useMine(bot);
  const go = useNavigate();
  const told = useRef(new Map<string, string>());
  useEffect(() => {
    for (const { handoff, lead, lines, unread } of mine) {
      const last = unread.at(-1)?.id ?? "";
      const before = told.current.get(handoff.id);
      if (lines.length === 0 || before === last) continue;
      told.current.set(handoff.id, last);
      // What was unread when this page opened is no news.
      if (before !== undefined && last && document.hidden) alert(handoff.id, whoOf(lead), () => void go(`/desk/${handoff.id}`));
    }
  });
  return null;
}
