/** What the script's own tag says. */
export interface Settings {
  /** The bot that answers; `data-bot`, or the default bot. */
  bot: string;
  /** The address that the script came from, its folder: the frame lies beside it. */
  base: string;
  origin: string;
  /** All attributes of the tag: they win over the bot's settings. */
  data: DOMStringMap;
}

export function readSettings(src: string, data: DOMStringMap): Settings {
  const base = new URL('.', src);
  return { bot: data['bot'] || 'default', base: base.href, origin: base.origin, data };
}

/** The frame's address. The frame answers only messages of `host`, and speaks only to it. */
export function frameAddress(settings: Settings, host: string): string {
  const query = new URLSearchParams({ bot: settings.bot, host });
  for (const name of ['color', 'title'] as const) {
    const value = settings.data[name];
    if (value) query.set(name, value);
  }
  return `${settings.base}widget/frame?${query}`;
}
