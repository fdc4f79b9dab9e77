import type { Settings } from './settings';

interface Wishes {
  doNotTrack?: string | null;
  globalPrivacyControl?: boolean;
}

/**
 * Tells the bot that a page was viewed, or that the teaser was drawn on it: bot and path, nothing that tells visitors apart.
 * Who asks not to be tracked is not counted at all.
 */
export function countView(settings: Settings, teaser: boolean, wishes: Wishes = navigator as Wishes): void {
  if (wishes.globalPrivacyControl || wishes.doNotTrack === '1') return;
  // keepalive: it is sent also where the visitor leaves at once. As text it needs no question beforehand (preflight).
  fetch(`${settings.base}widget/views`, {
    method: 'POST',
    body: JSON.stringify({ bot: settings.bot, page: location.pathname, teaser }),
    credentials: 'omit',
    keepalive: true,
  }).catch(() => {});
}
