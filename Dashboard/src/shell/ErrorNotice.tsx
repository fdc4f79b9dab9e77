import { PlugDisconnectedRegular } from "@fluentui/react-icons";
import { Notice } from "./Notice";

/** What was asked for could not be read. */
export function ErrorNotice({ error, retry }: { error: Error; retry: () => void }) {
  return <Notice alert icon={<PlugDisconnectedRegular />} title="This could not be loaded" text={error.message} action={{ label: "Try again", run: retry }} />;
}
