import { NoToken } from './tokens';
import type { WebChatGlobal } from './webchat';

/** Loads Web Chat's bundle once; a failed attempt may be repeated. */
export async function loadWebChat(address: string): Promise<WebChatGlobal> {
  if (window.WebChat) return window.WebChat;
  const script = document.createElement('script');
  script.src = address;
  try {
    await new Promise((loaded, failed) => {
      script.onload = loaded;
      script.onerror = failed;
      document.head.append(script);
    });
  } catch {
    script.remove();
  }
  if (window.WebChat) return window.WebChat;
  throw new NoToken('unreachable');
}
