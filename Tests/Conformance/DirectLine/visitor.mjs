import './browser.mjs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const { DirectLine } = createRequire(import.meta.url)('botframework-directlinejs');

export const base = process.argv[3];
const domain = `${base}/v3/directline`;

/** The client's own numbers for the state of its connection. */
export const status = { connecting: 1, online: 2, expiredToken: 3, failedToConnect: 4, ended: 5 };

export async function widgetToken(body = {}) {
  const response = await fetch(`${base}/widget/token`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ bot: 'default', ...body }),
  });
  if (!response.ok) throw new Error(`no token: ${response.status}`);
  return response.json();
}

/** The real client, with everything that came to it kept. */
export class Visitor {
  activities = [];
  statuses = [];

  constructor(options) {
    // random: the client waits 3 to 15 seconds before it connects again; here 3.
    this.client = new DirectLine({ domain, random: () => 0, pollingInterval: 200, ...options });
    this.client.connectionStatus$.subscribe(value => this.statuses.push(value));
    this.reading = this.client.activity$.subscribe(activity => this.activities.push(activity), error => (this.error = error));
  }

  static async arrive(options = {}) {
    const { token } = await widgetToken();
    return new Visitor({ token, ...options });
  }

  /** What was said, by time, as Web Chat shows it: this client lets frames that come close together overtake each other. */
  texts() {
    return this.activities
      .filter(activity => activity.type === 'message')
      .sort((one, other) => Date.parse(one.timestamp) - Date.parse(other.timestamp))
      .map(activity => activity.text);
  }

  post(activity) {
    return new Promise((resolve, reject) => this.client.postActivity(activity).subscribe(resolve, reject));
  }

  say(text, channelData) {
    return this.post({ type: 'message', text, from: { id: 'somebody', name: 'Ann' }, ...(channelData ? { channelData } : {}) });
  }

  /** Waits until the condition holds of this visitor. */
  async until(what, condition, seconds = 20) {
    const end = Date.now() + seconds * 1000;
    while (!condition(this)) {
      if (Date.now() > end) throw new Error(`${what} did not happen; statuses ${this.statuses}; texts ${JSON.stringify(this.texts())}`);
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  }

  heard(text) {
    return this.until(`"${text}"`, visitor => visitor.texts().includes(text));
  }

  reached(value) {
    return this.until(`status ${value}`, visitor => visitor.statuses.at(-1) === value);
  }

  leave() {
    this.reading.unsubscribe();
    this.client.end();
  }
}

const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

/** Has the test do something to the server, and waits until it is done. */
export async function ask(what) {
  console.log(`ask ${what}`);
  return (await answers.next()).value;
}

export function same(actual, expected, what) {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${what}: expected ${right}, got ${left}`);
}
