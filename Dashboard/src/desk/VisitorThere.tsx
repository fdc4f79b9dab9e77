import type { VisitorPresence } from "../api/handoffs";
import { Ago } from "../words/Ago";
import { channelWord } from "../words/words";

/** Whether the visitor is still there, and how that is known. */
export function VisitorThere({ presence, isTyping }: { presence: VisitorPresence | undefined; isTyping: boolean }) {
  if (!presence) return null;
  const last = presence.lastMessageAt && (
    <>
      {" "}
      Last message <Ago at={presence.lastMessageAt} />.
    </>
  );
  return (
    <p role="status">
      {isTyping ? "The visitor is writing…" : null}
      {!isTyping && presence.isConnected === true && "The visitor's chat is open."}
      {!isTyping && presence.isConnected === false && "The visitor's chat is closed; what you write waits there."}
      {!isTyping && presence.isConnected == null && `Whether the visitor is there, ${channelWord(presence.channel)} does not tell.`}
      {!isTyping && presence.isConnected !== true && last}
    </p>
  );
}
