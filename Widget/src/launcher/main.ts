import { askAppearance } from './appearance';
import { Launcher } from './launcher';
import { readSettings } from './settings';

const script = document.currentScript as HTMLScriptElement | null;

async function start({ src, dataset }: HTMLScriptElement): Promise<void> {
  const settings = readSettings(src, dataset);
  const appearance = await askAppearance(settings);
  if (!appearance) return;
  const launcher = new Launcher(settings, appearance);
  if (document.body) launcher.attach();
  else addEventListener('DOMContentLoaded', () => launcher.attach());
}

// A site that includes the script twice still gets one launcher.
if (script && !document.documentElement.dataset['leadbot']) {
  document.documentElement.dataset['leadbot'] = 'on';
  void start(script);
}
