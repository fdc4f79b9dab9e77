import { ChatRegular } from "@fluentui/react-icons";
import { type KeyboardEvent, useRef } from "react";
import { useNavigate, useOutletContext, useParams } from "react-router";
import { pressAction } from "../handoffs/pressAction";
import { useKeys } from "../keys/keys";
import { useRows } from "../keys/useRows";
import { useTitle } from "../look/useTitle";
import { Notice } from "../shell/Notice";
import type { ShellContext } from "../shell/Shell";
import { Conversation } from "./Conversation";
import styles from "./DeskPage.module.css";
import { DeskList } from "./DeskList";
import { useMine } from "./useMine";

/** The conversations in hand on one side, one of them on the other; on a phone one of the two. */
export function DeskPage() {
  const { bot } = useOutletContext<ShellContext>();
  const { id } = useParams();
  const go = useNavigate();
  const list = useRef<HTMLDivElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  const move = useRows(list);
  const mine = useMine(bot);
  const unread = mine.mine.reduce((sum, one) => sum + one.unread.length, 0);
  useTitle(unread > 0 ? `(${unread}) Desk` : "Desk");
  useKeys({ a: () => pressAction("accept", desk.current), x: () => pressAction("close", desk.current) });

  const turn = (event: KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!by || !event.altKey || mine.mine.length === 0) return;
    event.preventDefault();
    const at = mine.mine.findIndex(({ handoff }) => handoff.id === id);
    const next = mine.mine[(at + by + mine.mine.length) % mine.mine.length] ?? mine.mine[0]!;
    void go(`/desk/${next.handoff.id}`);
  };

  return (
    <div className={styles.desk} data-open={id !== undefined || undefined} ref={desk} onKeyDown={turn}>
      <aside className={styles.list} aria-label="Conversations" ref={list} onKeyDown={move}>
        <DeskList bot={bot} mine={mine} chosen={id} />
      </aside>
      {id ? (
        <Conversation key={id} bot={bot} id={id} leave={() => list.current?.querySelector<HTMLElement>("[aria-current] [data-open], [data-open]")?.focus()} />
      ) : (
        <div className={styles.none}>
          <Notice icon={<ChatRegular />} title="No conversation chosen" text="Choose one of yours, or look at one that waits before you accept it." />
        </div>
      )}
    </div>
  );
}
