import { Button } from "@fluentui/react-components";
import { Link, useLocation } from "react-router";
import { Ago } from "../../words/Ago";
import { channelWord } from "../../words/words";
import settings from "../settings.module.css";
import type { ParkedReply } from "./replies";
import styles from "./replies.module.css";

/** One reply that did not go out: what it says, why, and the way to its conversation. */
export function ReplyRow({ reply, busy, send }: { reply: ParkedReply; busy: boolean; send: (() => void) | undefined }) {
  const { channel, speaker, text, reason, attempts, at, saidAt, leadId, handoffId, held } = reply;
  const { search } = useLocation();
  const who = speaker === "rep" ? "A colleague" : "The bot";
  return (
    <tr>
      <td>
        {text ? <span className={styles.text}>{text}</span> : <em>No text</em>}
        <span className={settings.note}>
          {who} on {channelWord(channel)}, <Ago at={saidAt} />
          {leadId ? <> · <Link to={`/leads/${leadId}${search}`}>Open the lead</Link></> : handoffId && <> · <Link to={`/handoffs/${handoffId}${search}`}>Open the handoff</Link></>}
        </span>
      </td>
      <td>{reason}</td>
      <td><Ago at={at} />{attempts > 1 && `, ${attempts} tries`}</td>
      <td>
        {held ? (
          <span className={settings.note}>{held}</span>
        ) : (
          send && (
            <Button size="small" aria-label={`Send again: ${text ?? "reply without text"}`} disabledFocusable={busy} onClick={send}>
              Send again
            </Button>
          )
        )}
      </td>
    </tr>
  );
}
