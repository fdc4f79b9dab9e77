import { AttachRegular } from "@fluentui/react-icons";
import { cut, type Evidence } from "../quotes/quotes";
import { clock, exact } from "../words/time";
import type { Line } from "./lines";
import styles from "./Message.module.css";

type Props = { line: Line; evidence: Evidence[]; shown: string | undefined; visitor: string; follows: boolean };

export function Message({ line, evidence, shown, visitor, follows }: Props) {
  const who = line.speaker === "visitor" ? visitor : line.speaker === "bot" ? "Bot" : (line.name ?? "Colleague");
  const isNote = line.speaker === "note";
  const label = (key: string) => evidence.find((one) => one.key === key)!.label;
  return (
    <article className={styles.message} data-speaker={line.speaker} data-follows={follows || undefined} aria-label={isNote ? `Note of ${who}` : who} data-activity={line.id}>
      {!follows && (
        <p className={styles.who}>
          {who}
          {isNote && " · only colleagues see it"} {line.at && <time dateTime={line.at} title={exact(line.at)}>{clock(line.at)}</time>}
        </p>
      )}
      {line.text && (
        <p className={styles.text}>
          {cut(line.text, evidence).map(({ text, start, of }) =>
            of.length === 0 ? (
              text
            ) : (
              <mark key={start} tabIndex={-1} data-of={of.join(" ")} data-shown={(shown && of.includes(shown)) || undefined} title={of.map(label).join(", ")}>
                {text}
              </mark>
            ),
          )}
        </p>
      )}
      {line.files.map((file, index) => (
        <p key={index} className={styles.file}>
          <AttachRegular aria-hidden /> {file.url ? <a href={file.url} download={file.name}>{file.name}</a> : file.name}
        </p>
      ))}
    </article>
  );
}
