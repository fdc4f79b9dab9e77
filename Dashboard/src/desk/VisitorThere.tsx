import type { VisitorPresence } from "../api/handoffs";
import { Ago } from "../words/Ago";

/** Whether the visitor is still there, and how that is known. */
export function VisitorThere({ presence }: { presence: VisitorPresence | undefined }) {
  if (!presence) return null;
  const last = presence.lastMessageAt && (
    <>
      {" "}
      Last message <Ago at={presence.lastMessageAt} />.
    </>
  );
  return (
    <p role="status">
      {presence.isConnected === true && "The visitor's chat is open."}
      {presence.isConnected === false && "The visitor's chat is closed; what you write waits there."}
      {presence.isConnected == null && `Whether the visitor is there, ${presence.channel} does not tell.`}
      {presence.isConnected !== true && last}
    </p>
  );
}
