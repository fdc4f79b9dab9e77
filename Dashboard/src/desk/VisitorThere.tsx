import type { VisitorReach } from "../api/handoffs";
import { Ago } from "../words/Ago";

/** Whether the visitor is still there, and how that is known. */
export function VisitorThere({ reach }: { reach: VisitorReach | undefined }) {
  if (!reach) return null;
  const last = reach.lastMessageAt && (
    <>
      {" "}
      Last message <Ago at={reach.lastMessageAt} />.
    </>
  );
  return (
    <p role="status">
      {reach.isConnected === true && "The visitor's chat is open."}
      {reach.isConnected === false && "The visitor's chat is closed; what you write waits there."}
      {reach.isConnected == null && `Whether the visitor is there, ${reach.channel} does not tell.`}
      {reach.isConnected !== true && last}
    </p>
  );
}
