import { Button } from "@fluentui/react-components";
import { CheckmarkRegular, CopyRegular } from "@fluentui/react-icons";
import { useState } from "react";
import styles from "../settings.module.css";

/** What a page needs to show the chat. */
export function Snippet({ bot }: { bot: string }) {
  const [copied, setCopied] = useState(false);
  const { origin } = window.location;
  const code = `<script async src="${origin}/widget.js" data-bot="${bot}"></script>`;
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
    window.setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <section className={styles.card} aria-label="Snippet">
      <header>
        <h2>On your site</h2>
        <Button icon={copied ? <CheckmarkRegular /> : <CopyRegular />} onClick={() => void copy()}>
          {copied ? "Copied" : "Copy"}
        </Button>
      </header>
      <code className={styles.snippet} data-snippet>
        {code}
      </code>
      <p className={styles.note}>
        Put it before the end of the body of every page. With a Content-Security-Policy, allow <code>script-src {origin}; frame-src {origin}; connect-src {origin}</code>.
      </p>
    </section>
  );
}
