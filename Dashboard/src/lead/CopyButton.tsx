import { Button } from "@fluentui/react-components";
import { CheckmarkRegular, CopyRegular } from "@fluentui/react-icons";
import { useState } from "react";

const thanksMs = 1_500;

export function CopyButton({ text, what }: { text: string; what: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    window.setTimeout(() => setCopied(false), thanksMs);
  };
  // Browsers give the clipboard only to secure pages and localhost.
  if (!navigator.clipboard) return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
      aria-label={copied ? "Copied" : `Copy the ${what}`}
      title={copied ? "Copied" : `Copy the ${what}`}
      onClick={() => void copy()}
    />
  );
}
