import { Select } from "@fluentui/react-components";
import type { BotSummary } from "../api/model";

/** Shown only where there is a choice. */
export function BotPicker({ bots, bot, choose }: { bots: BotSummary[]; bot: string | undefined; choose: (bot: string) => void }) {
  if (bots.length < 2) return null;
  return (
    <Select aria-label="Bot" size="small" value={bot} onChange={(_, { value }) => choose(value)}>
      {bots.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </Select>
  );
}
