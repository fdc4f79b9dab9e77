import type { Teaser } from './appearance';
import type { Memory } from './memory';
import { fits, pagesBefore } from './pages';
import type { View } from './view';

/**
 * Offers the chat once: on a page of its settings that has been read for a while. Never again in this tab after the visitor
 * dismissed it or opened the chat, after a reload or going back, nor where they came through such a page before, since
 * then they have had their chance.
 */
export class TeaserClock {
  private timer = 0;
  private done: boolean;

  constructor(
    private readonly teaser: Teaser | undefined,
    private readonly memory: Memory,
    private readonly view: View,
    private readonly drawn: () => void,
  ) {
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    this.done = !teaser || memory.quiet || (load && load.type !== 'navigate') || pagesBefore().some(page => fits(page, teaser.pages));
  }

  /** To be called on every page. */
  page(): void {
    clearTimeout(this.timer);
    this.view.tease('');
    if (!this.done && fits(location.pathname, this.teaser!.pages)) this.timer = window.setTimeout(() => this.draw(), this.teaser!.afterMs);
  }

  /** The visitor has acted: the chat is not offered again in this tab. */
  end(): void {
    clearTimeout(this.timer);
    this.done = true;
    this.memory.quiet = true;
    this.view.tease('');
  }

  private draw(): void {
    // Behind another tab or window nobody would see it come.
    if (document.hidden) {
      document.addEventListener('visibilitychange', () => this.page(), { once: true });
      return;
    }
    this.done = true;
    this.view.tease(this.teaser!.text);
    this.drawn();
  }
}
