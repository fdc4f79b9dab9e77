import { Select } from "@fluentui/react-components";
import { useFacets } from "../api/queries";
import { useRights } from "../places/useRights";
import type { Change, Chosen } from "./useRange";

/** Narrows every figure to one campaign. Not shown to who may not see leads, whose campaigns they are. */
export function CampaignPicker({ bot, chosen, change }: { bot: string; chosen: Chosen; change: (change: Change) => void }) {
  const may = useRights()("leads.read");
  const { data } = useFacets(bot, may);
  const campaigns = data?.campaigns ?? [];
  if (!may && !chosen.campaign) return null;
  return (
    <Select size="small" aria-label="Campaign" value={chosen.campaign ?? ""} onChange={(_, { value }) => change({ campaign: value || undefined })}>
      <option value="">Any campaign</option>
      {chosen.campaign && !campaigns.some(({ value }) => value === chosen.campaign) && <option value={chosen.campaign}>{chosen.campaign}</option>}
      {campaigns.map(({ value }) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </Select>
  );
}
