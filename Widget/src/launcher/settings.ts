/** What the script's own tag says. */
export interface Settings {
  /** The bot that answers; `data-bot`, or the default bot. */
  bot: string;
  /** The address that the script came from, its folder: the frame lies beside it. */
  base: string;
  origin: string;
}

export function readSettings(src: string, data: DOMStringMap): Settings {
  const base = new URL('.', src);
  return { bot: data['bot'] || 'default', base: base.href, origin: base.origin };
}

/** The frame's address. The frame answers only messages of `host`, and speaks only to it. */
export function frameAddress(settings: Settings, host: string): string {
  return `${settings.base}widget/frame?${new URLSearchParams({ bot: settings.bot, host })}`;
}
