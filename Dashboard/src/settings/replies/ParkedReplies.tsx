import { Button, Spinner, ToggleButton } from "@fluentui/react-components";
import { useState } from "react";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { useNotices } from "../../shell/useNotices";
import { channelWord } from "../../words/words";
import { useMay } from "../data";
import settings from "../settings.module.css";
import { ReplyRow } from "./ReplyRow";
import { type Replayed, useParkedReplies, useReplayReplies } from "./replies";

/** Replies to visitors that their channels did not take, to send again. */
export function ParkedReplies({ bot }: { bot: string }) {
  const [wanted, setWanted] = useState("");
  const first = useParkedReplies(bot, "");
  const channels = first.data?.pages[0]?.channels ?? [];
  const channel = channels.some((one) => one.channel === wanted) ? wanted : ""; // its last one has gone
  const replies = useParkedReplies(bot, channel);
  const replay = useReplayReplies(bot);
  const mayChange = useMay("settings.write");
  const notices = useNotices();
  const send = (which: { id?: string; channel?: string }) =>
    replay.mutate(which, {
      onSuccess: (result) => notices.done(sentWords(result), undefined, heldWords(result)),
      onError: (error) => notices.failed("Nothing was sent again", error),
    });
  const items = replies.data?.pages.flatMap((page) => page.items) ?? [];
  const count = channels.filter((one) => !channel || one.channel === channel).reduce((sum, one) => sum + one.count - one.held, 0);
  return (
    <section className={settings.card} aria-label="Replies that did not go out">
      <header>
        <h2>Replies that did not go out</h2>
      </header>
      <p className={settings.note}>
        What the bot or a colleague said on Telegram, WhatsApp or Teams and the channel did not take. Each goes again in the order of its conversation, and comes back
        here if it is refused again.
      </p>
      {replies.error ? (
        <ErrorNotice error={replies.error} retry={() => void replies.refetch()} />
      ) : replies.isPending ? (
        <Spinner label="Loading" />
      ) : items.length === 0 ? (
        <p>None: every reply has reached its channel, or is on its way.</p>
      ) : (
        <div className={settings.list}>
          {channels.length > 1 && (
            <div className={settings.row} role="group" aria-label="Channel">
              {[{ channel: "", count: channels.reduce((sum, one) => sum + one.count, 0) }, ...channels].map((one) => (
                <ToggleButton key={one.channel} size="small" checked={one.channel === channel} onClick={() => setWanted(one.channel)}>
                  {one.channel ? channelWord(one.channel) : "All"} ({one.count})
                </ToggleButton>
              ))}
            </div>
          )}
          {mayChange && count > 0 && (
            <Button style={{ justifySelf: "start" }} disabledFocusable={replay.isPending} onClick={() => send(channel ? { channel } : {})}>
              {channel ? `Send all of ${channelWord(channel)} again` : "Send all replies again"}
            </Button>
          )}
          <table className={`${settings.table} ${settings.wide}`}>
            <thead>
              <tr>
                <th scope="col">Reply</th>
                <th scope="col">Why</th>
                <th scope="col">Since</th>
                <th scope="col"><span hidden>Send again</span></th>
              </tr>
            </thead>
            <tbody>
              {items.map((reply) => (
                <ReplyRow key={reply.id} reply={reply} busy={replay.isPending} send={mayChange ? () => send({ id: reply.id }) : undefined} />
              ))}
            </tbody>
          </table>
          {replies.hasNextPage && (
            <Button style={{ justifySelf: "start" }} disabledFocusable={replies.isFetchingNextPage} onClick={() => void replies.fetchNextPage()}>
              Show more
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

const sentWords = ({ count }: Replayed): string => (count === 0 ? "Nothing was left to send" : count === 1 ? "One reply goes again" : `${count} replies go again`);
const heldWords = ({ held, why }: Replayed): string | undefined => (held > 0 ? `${held} ${held === 1 ? "stays" : "stay"}. ${why ?? ""}` : undefined);
