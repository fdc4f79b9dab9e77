export interface TransportEvents {
  /** A WebSocket opened or closed. @param live At least one is open. @param ever One has opened since the page was loaded. */
  socketsChanged(live: boolean, ever: boolean): void;
  /** A poll for new activities failed, after which the Direct Line client asks no more. */
  pollFailed(): void;
}

/** How long an upgrade may hang: some proxies neither pass a WebSocket on nor refuse it. */
const patience = 8_000;

/**
 * Watches the connections of this frame. The Direct Line client keeps a lost socket to itself, reports "online" also
 * where none can ever open, and ends polling silently after one failure, so the only place to see it is here.
 */
export function watchTransport(events: TransportEvents): void {
  watchSockets(events);
  watchPolls(events);
}

function watchSockets(events: TransportEvents): void {
  const open = new Set<WebSocket>();
  let ever = false;
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      const giveUp = setTimeout(() => this.close(), patience);
      this.addEventListener('open', () => {
        clearTimeout(giveUp);
        open.add(this);
        ever = true;
        events.socketsChanged(true, ever);
      });
      this.addEventListener('close', () => {
        clearTimeout(giveUp);
        open.delete(this);
        events.socketsChanged(open.size > 0, ever);
      });
    }
  };
}

function watchPolls(events: TransportEvents): void {
  const open = XMLHttpRequest.prototype.open as (this: XMLHttpRequest, method: string, url: string | URL, ...rest: unknown[]) => void;
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, method: string, url: string | URL, ...rest: unknown[]) {
    if (method.toUpperCase() === 'GET' && /\/activities\?/.test(String(url))) {
      this.addEventListener('load', () => this.status !== 200 && events.pollFailed());
      this.addEventListener('error', () => events.pollFailed());
      this.addEventListener('timeout', () => events.pollFailed());
    }
    open.call(this, method, url, ...rest);
  };
}
