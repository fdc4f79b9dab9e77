import type { Settings } from './settings';
import { english, type Texts } from './texts';

export interface Colors {
  fill: string;
  ink: string;
  accent: string;
}

export interface Teaser {
  text: string;
  afterMs: number;
  /** Patterns of paths; none means every page. */
  pages: string[];
}

/** How the launcher looks and when it speaks up: the bot's settings with the tag's attributes over them. */
export interface Appearance {
  label: string;
  position: string;
  views: boolean;
  palette?: { light: Colors; dark: Colors };
  teaser?: Teaser | undefined;
  texts: Texts;
}

/** How long the launcher waits for the bot's settings before it draws itself without them. */
const patience = 3_000;

/** @returns Null where this page may not show the bot, or there is none: then there is nothing to draw. */
export async function askAppearance(settings: Settings): Promise<Appearance | null> {
  let found: Appearance = { label: '', position: 'right', views: true, texts: english };
  const query = new URLSearchParams({ bot: settings.bot, color: settings.data['color'] ?? '' });
  try {
    const answer = await Promise.race([
      fetch(`${settings.base}widget/settings?${query}`, { credentials: 'omit' }),
      new Promise<never>((_, fail) => setTimeout(fail, patience)),
    ]);
    if (answer.ok) {
      const { faults, ...given } = await answer.json();
      for (const fault of faults) console.warn(`LeadBot: ${fault}`);
      found = { ...found, ...given };
    } else if (answer.status === 403 || answer.status === 404) {
      console.error(`LeadBot: ${await answer.text()}`);
      return null;
    }
  } catch {
    // Not reached, or the page's policy lets no request through (connect-src): the chat itself may still work.
  }
  return withAttributes(found, settings.data);
}

/** The attributes of the script's tag, where they say something usable. */
export function withAttributes(found: Appearance, data: DOMStringMap): Appearance {
  const { position, label, views, teaser, teaserAfter, teaserPages } = data;
  const seconds = Number(teaserAfter);
  const text = teaser ?? found.teaser?.text;
  return {
    ...found,
    label: label ?? found.label,
    position: position ?? found.position,
    views: views === undefined ? found.views : views !== 'off',
    teaser: text && text !== 'off'
      ? {
          text,
          afterMs: seconds >= 1 && seconds <= 600 ? seconds * 1000 : (found.teaser?.afterMs ?? 8_000),
          pages: teaserPages?.split(',').map(page => page.trim()).filter(Boolean) ?? found.teaser?.pages ?? [],
        }
      : undefined,
  };
}
