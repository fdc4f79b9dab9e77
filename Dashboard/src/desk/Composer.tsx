import { Button, Textarea } from "@fluentui/react-components";
import { NoteRegular, SendRegular } from "@fluentui/react-icons";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { recall, remember } from "../look/memory";
import styles from "./Composer.module.css";
import { Suggestions } from "./Suggestions";
import { type Kind, meant } from "./talk";

const longest = 4_000;
const countFrom = 3_500;
const kinds: [Kind, string][] = [["message", "To the visitor"], ["note", "Note for colleagues"]];

// A client shows that somebody writes for a few seconds; more often tells it nothing.
const typingMs = 3_000;

type Props = { bot: string; handoff: string; question: string; who: string; say: (kind: Kind, text: string) => void; typing: () => void; leave: () => void; attach: ReactNode };

/** Where the next words are written. What is not sent yet is kept for each conversation while the tab is open. */
export function Composer({ bot, handoff, question, who, say, typing, leave, attach }: Props) {
  const typed = useRef(0);
  const place = `desk.draft.${handoff}`;
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => recall(place, "sessionStorage") ?? "");
  const [kind, setKind] = useState<Kind>(() => (recall(`${place}.kind`, "sessionStorage") === "note" ? "note" : "message"));
  const isNote = kind === "note";

  useEffect(() => {
    // On a phone the focus would bring up the keyboard over what was said.
    if (!window.matchMedia("(pointer: coarse)").matches) box.current?.focus();
  }, []);

  const write = (value: string) => {
    setText(value);
    remember(place, value || undefined, "sessionStorage");
  };
  const type = (value: string) => {
    write(value);
    if (isNote || !value || Date.now() - typed.current < typingMs) return;
    typed.current = Date.now();
    typing();
  };
  const choose = (value: Kind) => {
    setKind(value);
    remember(`${place}.kind`, value === "note" ? value : undefined, "sessionStorage");
    box.current?.focus();
  };
  const submit = () => {
    const { kind: asKind, text: words } = meant(kind, text);
    if (!words) return;
    say(asKind, words);
    write("");
    box.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") leave();
    // While an input method composes, Enter chooses a word.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };

  return (
    <form
      className={styles.composer}
      data-kind={kind}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles.kinds} role="group" aria-label="Who reads it">
        {kinds.map(([key, word]) => (
          <button key={key} type="button" aria-pressed={kind === key} onClick={() => choose(key)}>
            {word}
          </button>
        ))}
        {text.length > countFrom && <span role="status">{longest - text.length} left</span>}
      </div>
      {!isNote && (
        <Suggestions
          bot={bot} handoff={handoff} question={question}
          take={(answer) => {
            write(text.trim() ? `${text.trim()}\n\n${answer}` : answer);
            box.current?.focus();
          }}
        />
      )}
      <div className={styles.line}>
        <Textarea
          ref={box} value={text} maxLength={longest} resize="none" rows={2} className={styles.text}
          aria-label={isNote ? "Note, only colleagues see it" : `Message to ${who}`}
          placeholder={isNote ? "Only colleagues see it" : "Write to the visitor"}
          onChange={(_, { value }) => type(value)} onKeyDown={press}
        />
        {!isNote && attach}
        <Button type="submit" appearance="primary" icon={isNote ? <NoteRegular /> : <SendRegular />} disabledFocusable={!text.trim()}>
          {isNote ? "Add note" : "Send"}
        </Button>
      </div>
      <p className={styles.hint}>Enter {isNote ? "adds the note" : "sends"}, Shift+Enter makes a new line</p>
    </form>
  );
}
