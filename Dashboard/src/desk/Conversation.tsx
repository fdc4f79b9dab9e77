import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ApiError } from "../api/client";
import { showTyping, useHandoff, useVisitor } from "../api/handoffs";
import { sessionQuery, useLead } from "../api/queries";
import { useReach } from "../api/reach";
import { HandoffActions } from "../handoffs/HandoffActions";
import { kindWords } from "../handoffs/words";
import { channelAddress } from "../lead/channelAddress";
import { useRights } from "../places/useRights";
import { BackLink } from "../shell/BackLink";
import { ErrorNotice } from "../shell/ErrorNotice";
import { NotFound } from "../shell/NotFound";
import { handoffWord, valueWords } from "../words/words";
import { AskConsent } from "./AskConsent";
import { AttachFile } from "./AttachFile";
import { ChatLog } from "./ChatLog";
import { Composer } from "./Composer";
import styles from "./Conversation.module.css";
import { KnownAbout } from "./KnownAbout";
import { discard, retry, send, useOutgoing } from "./outgoing";
import { ReachStrip } from "./ReachStrip";
import { see } from "./seen";
import { Standing } from "./Standing";
import { pendingOf } from "./talk";
import { talkQuery } from "./talkQuery";
import { useSendAgain } from "./useSendAgain";
import { useWatched } from "./useWatched";
import { useTyping } from "./typing";
import { VisitorThere } from "./VisitorThere";

// The event stream tells of each line; should it be cut off without a word, a line is late by this and not lost.
const rereadMs = 20_000;

type Props = { bot: string; id: string; leave: () => void };

/** One conversation with a visitor: what was said, and the words to come for who has it in hand. */
export function Conversation({ bot, id, leave }: Props) {
  const me = useQuery(sessionQuery).data?.name ?? "";
  const may = useRights();
  const found = useHandoff(bot, id);
  const talk = useQuery({ ...talkQuery(bot, id), refetchInterval: rereadMs });
  const handoff = found.data;
  const lead = useLead(bot, handoff?.leadId ?? "", handoff?.leadId !== undefined && handoff.leadId !== null && may("leads.read")).data;
  const isLive = handoff?.state === "open" || handoff?.state === "offered" || handoff?.state === "accepted";
  const presence = useVisitor(bot, id, isLive).data;
  const outgoing = useOutgoing(id);
  const [isKnown, showKnown] = useState(false);
  const reach = useReach(bot, id).data;
  const resend = useSendAgain(bot, id);
  const watched = useWatched();
  const lines = talk.data ?? [];
  const pending = pendingOf(outgoing, lines, me);
  const last = lines.at(-1)?.at;
  const asked = lines.findLast(({ speaker }) => speaker === "visitor")?.text ?? "";
  const isTyping = useTyping(id, lines.at(-1)?.id);
  const isMine = handoff?.state === "accepted" && handoff.acceptedBy === me && may("handoffs.write");

  useEffect(() => {
    if (isMine && watched && last) see(id, last);
  }, [id, isMine, watched, last]);
  useEffect(() => {
    const arrived = outgoing.filter((one) => one.state !== "sending" && !pending.includes(one)).map(({ key }) => key);
    if (arrived.length > 0) discard(id, arrived);
  });

  if (found.error instanceof ApiError && found.error.status === 404) return <NotFound what="handoff" />;
  if (found.error && !handoff) return <ErrorNotice error={found.error} retry={() => void found.refetch()} />;
  const who = valueWords("name", lead?.fields.name?.value) || valueWords("email", lead?.fields.email?.value) || channelAddress(lead?.contact) || "A visitor without a name";
  return (
    <section className={styles.talk} aria-label={`Conversation with ${who}`} data-known={isKnown || undefined}>
      <header className={styles.head}>
        <BackLink to="/desk" label="Conversations" />
        <div className={styles.who}>
          <h2>{who}</h2>
          {handoff && (
            <p>
              {kindWords[handoff.kind]}: {handoffWord(handoff.reason)}
            </p>
          )}
          <VisitorThere presence={presence} isTyping={isTyping} />
        </div>
        {handoff && (
          <div className={styles.actions}>
            <Button className={styles.toggle} aria-pressed={isKnown} onClick={() => showKnown(!isKnown)}>
              {isKnown ? "Chat" : "Brief"}
            </Button>
            {isMine && <AskConsent bot={bot} handoff={handoff} lead={lead} />}
            {isMine && <HandoffActions bot={bot} handoff={handoff} who={who} onDesk />}
          </div>
        )}
      </header>
      <div className={styles.chat}>
        <ChatLog
          talk={talk} lead={lead} visitor={who} me={me} pending={pending} deliveries={reach?.deliveries ?? []}
          again={(one) => retry(bot, id, one)} resend={isMine && !reach?.optOut ? resend : undefined}
          drop={({ key }) => discard(id, [key])}
        />
        {isMine && <ReachStrip bot={bot} handoff={id} reach={reach} />}
        {handoff && (isMine ? <Composer bot={bot} handoff={id} question={asked} attach={<AttachFile bot={bot} handoff={id} />} who={who} leave={leave} typing={() => void showTyping(bot, id)} say={(kind, text) => send(bot, id, kind, text, lines.at(-1)?.id)} /> : <Standing handoff={handoff} who={who} />)}
      </div>
      {handoff && <KnownAbout lead={lead} handoff={handoff} reveal={() => showKnown(false)} />}
    </section>
  );
}
