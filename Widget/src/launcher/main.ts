import { Launcher } from './launcher';
import { readSettings } from './settings';

const script = document.currentScript as HTMLScriptElement | null;

// A site that includes the script twice still gets one launcher.
if (script && !document.documentElement.dataset['leadbot']) {
  document.documentElement.dataset['leadbot'] = 'on';
  const launcher = new Launcher(readSettings(script.src, script.dataset));
  if (document.body) launcher.attach();
  else addEventListener('DOMContentLoaded', () => launcher.attach());
}
