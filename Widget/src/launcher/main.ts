import { askAppearance } from './appearance';
import { Launcher } from './launcher';
import { readSettings } from './settings';

const script = document.currentScript as HTMLScriptElement | null;

async function start({ src, dataset }: HTMLScriptElement): Promise<void> {
  let launcher: Launcher | undefined;
  const settings = readSettings(src, dataset);
  // A mailed link opens the chat. It is taken out of the address, since no other script, bookmark or copied address is to have it.
  let wanted = settings.hash.startsWith('#leadbot=');
  if (wanted) location.replace('#');
  // Any element of the page with this attribute opens the chat; a click that comes before there is one is not lost.
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element && target.closest('[data-leadbot-open]'))) return;
    if (launcher) launcher.open(true);
    else wanted = true;
  });
  const appearance = await askAppearance(settings);
  if (!appearance) return;
  if (!document.body) await new Promise(parsed => addEventListener('DOMContentLoaded', parsed));
  launcher = new Launcher(settings, appearance);
  launcher.attach();
  if (wanted) launcher.open(true);
}

// A site that includes the script twice still gets one launcher.
if (script && !document.documentElement.dataset['leadbot']) {
  document.documentElement.dataset['leadbot'] = 'on';
  void start(script);
}
