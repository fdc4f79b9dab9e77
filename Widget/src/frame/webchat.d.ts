/** What the frame uses of Web Chat's bundle (botframework-webchat 4.18.1, window.WebChat). */
export interface DirectLine {
  readonly connectionStatus$: { subscribe(next: (status: number) => void): { unsubscribe(): void } };
  /** The token in use: the client renews it by itself. Not in its public types. */
  readonly token?: string;
  /** How far the transcript was read. Not in its public types. */
  readonly watermark?: string;
  readonly conversationId?: string;
}

export interface Activity {
  type: string;
  name?: string;
  from?: { id?: string; role?: string };
  channelData?: Record<string, unknown>;
}

export interface Action {
  type: string;
  payload?: { activity?: Activity; [key: string]: unknown };
  [key: string]: unknown;
}

export interface Store {
  dispatch(action: Action): unknown;
}

export type Middleware = (api: Store) => (next: (action: Action) => unknown) => (action: Action) => unknown;

export interface WebChatGlobal {
  createDirectLine(options: Record<string, unknown>): DirectLine;
  createStore(initial: object, ...middleware: Middleware[]): Store;
  renderWebChat(props: Record<string, unknown>, element: HTMLElement): void;
}

declare global {
  interface Window {
    WebChat?: WebChatGlobal;
  }
}
