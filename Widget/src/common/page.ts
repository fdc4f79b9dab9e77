/** The page that the visitor reads while chatting. */
export interface Page {
  url: string;
  title: string;
  referrer: string;
}

/** The `utm_*` parameters, by their names as they stand in the address. */
export type Campaign = Record<string, string>;

// The server cuts too; these keep one odd address from filling every message.
const longestUrl = 2048;
const longestTitle = 300;
const longestCampaignValue = 200;
const mostCampaignKeys = 10;

/** The page as the bot may be told of it. */
export function pageOf({ url, title, referrer }: Page): Page {
  return { url: url.slice(0, longestUrl), title: title.trim().slice(0, longestTitle), referrer: referrer.slice(0, longestUrl) };
}

/** The campaign of an address; of several values of one name the first counts. */
export function campaignOf(url: URL): Campaign {
  const campaign: Campaign = {};
  for (const [key, value] of url.searchParams) {
    const name = key.toLowerCase();
    if (!/^utm_[a-z_]{1,30}$/.test(name) || !value || name in campaign) continue;
    campaign[name] = value.slice(0, longestCampaignValue);
    if (Object.keys(campaign).length === mostCampaignKeys) break;
  }
  return campaign;
}

/**
 * The campaign that brought the visitor: that of the page itself, or else of the page of the same site that they came
 * from. The second is how a campaign survives one click before the chat is opened, without anything being stored.
 */
export function campaignOfVisit(url: string, referrer: string): Campaign {
  const page = new URL(url);
  const own = campaignOf(page);
  if (Object.keys(own).length > 0 || !referrer.startsWith(page.origin + '/')) return own;
  return campaignOf(new URL(referrer));
}
