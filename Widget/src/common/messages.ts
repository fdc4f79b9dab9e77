import type { Page } from './page';

/** Launcher to frame. Every message carries `leadbot`, so that a page's other traffic is told apart. */
export type ToFrame =
  | { leadbot: 'page'; page: Page }
  /** What the frame asked the launcher to keep, where the browser lets a frame keep nothing. */
  | { leadbot: 'kept'; session: string | null }
  | { leadbot: 'shown'; focus: boolean }
  | { leadbot: 'hidden' };

/** Frame to launcher. */
export type ToLauncher =
  | { leadbot: 'ready'; name: string }
  | { leadbot: 'keep'; session: string | null }
  | { leadbot: 'close' }
  | { leadbot: 'unread'; count: number };

/** The message in a `postMessage` event, where it comes from the one window and origin that may send it. */
export function messageFrom<T extends { leadbot: string }>(event: MessageEvent, source: Window | null, origin: string): T | null {
  const trusted = source !== null && event.source === source && (origin === '*' || event.origin === origin);
  const data: unknown = event.data;
  return trusted && typeof data === 'object' && data !== null && 'leadbot' in data ? (data as T) : null;
}
