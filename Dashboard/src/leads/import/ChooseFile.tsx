import { Button } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons";
import { type DragEvent, useRef, useState } from "react";
import styles from "./ImportDialog.module.css";

type Props = { file: File | undefined; fault: string | undefined; choose: (file: File) => void };

const size = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString()} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

/** A press or a drop. */
export function ChooseFile({ file, fault, choose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) choose(dropped);
  };
  return (
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <DocumentTableRegular aria-hidden />
      <p>
        {file ? (
          <>
            <strong>{file.name}</strong> {size(file.size)}
          </>
        ) : (
          "A CSV file in UTF-8, its first line a header, at most 50 MB. Drop it here, or choose it."
        )}
        {fault && (
          <span role="alert" className={styles.fault}>
            {fault}
          </span>
        )}
      </p>
      <Button onClick={() => input.current?.click()} autoFocus>
        {file ? "Another file" : "Choose a file"}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv,text/plain"
        aria-label="CSV file"
        hidden
        onChange={(event) => {
          const picked = event.target.files?.[0];
          event.target.value = ""; // the same file, changed meanwhile, may be chosen again
          if (picked) choose(picked);
        }}
      />
    </div>
  );
}
