import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";

/** For what cannot be undone: the second press does it; left alone, the button is itself again. */
export function SureButton({ verb, what, run, isBusy }: { verb: string; what: string; run: () => void; isBusy: boolean }) {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked) return;
    const timer = window.setTimeout(() => setAsked(false), 6_000);
    return () => window.clearTimeout(timer);
  }, [asked]);
  return (
    <Button
      size="small"
      appearance={asked ? "primary" : "secondary"}
      aria-label={asked ? `Really ${verb.toLowerCase()} ${what}` : `${verb} ${what}`}
      disabledFocusable={isBusy}
      onClick={() => {
        setAsked(!asked);
        if (asked) run();
      }}
    >
      {asked ? `Really ${verb.toLowerCase()}?` : verb}
    </Button>
  );
}
