/** What the script's own tag says. */
export interface Settings {
  /** The bot that answers; `data-bot`, or the default bot. */
  bot: string;
  /** The address that the script came from, its folder: the frame lies beside it. */
  base: string;
  origin: string;
  /** What stood behind the page's address when it was opened: a mailed link goes on to the frame so, and no server sees it. */
  hash: string;
  /** All attributes of the tag: they win over the bot's settings. */
  data: DOMStringMap;
}

export function readSettings(src: string, data: DOMStringMap): Settings {
  const base = new URL('.', src);
  return { bot: data['bot'] || 'default', base: base.href, origin: base.origin, hash: location.hash, data };
}

/** The frame's address. The frame answers only messages of `host`, and speaks only to it. */
export function frameAddress({ base, bot, data: { color = '', title = '' }, hash }: Settings, host: string): string {
  return `${base}widget/frame?${new URLSearchParams({ bot, host, color, title })}${hash}`;
}
