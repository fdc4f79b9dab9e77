import { ChatSparkleRegular, FilterDismissRegular } from "@fluentui/react-icons";
import { Link as FluentLink } from "@fluentui/react-components";
import { Notice } from "../shell/Notice";

export function LeadsEmpty({ filtered, clear }: { filtered: boolean; clear: () => void }) {
  if (filtered) {
    return <Notice icon={<FilterDismissRegular />} title="No lead fits" text="No lead has these words and marks. Try fewer of them." action={{ label: "Show all leads", run: clear }} />;
  }
  return (
    <Notice
      icon={<ChatSparkleRegular />}
      title="No leads yet"
      text="A lead appears here, by itself, as soon as a visitor has told the bot who they are or what they need. To see one now, open the demo site, press the chat button, and be a visitor."
    >
      <FluentLink href="/" target="_blank" rel="noopener">
        Open the demo site
      </FluentLink>
    </Notice>
  );
}
