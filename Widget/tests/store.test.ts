import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChatStore, withContext, type StoreEvents, type VisitContext } from '../src/frame/store';
import type { Action, Middleware, WebChatGlobal } from '../src/frame/webchat';

const context: VisitContext = { campaign: { utm_source: 'mail' }, visitor: { id: 'dl_1', timeZone: 'Europe/Prague', locale: 'en-GB' } };

/** Web Chat's store, as far as the middleware sees it. */
function storeOf(events: Partial<StoreEvents>) {
  const passed: Action[] = [];
  let middleware: Middleware | undefined;
  const webChat = { createStore: (_: object, given: Middleware) => ((middleware = given), { dispatch: () => 0 }) } as unknown as WebChatGlobal;
  createChatStore(webChat, { context: () => context, joined: () => false, onJoined() {}, onBotMessage() {}, onActivity() {}, ...events });
  const run: (action: Action) => unknown = action => middleware!({ dispatch: run })(next => passed.push(next))(action);
  return { run, passed };
}

test('an outgoing activity carries the context beside what Web Chat put there', () => {
  const action = { type: 'DIRECT_LINE/POST_ACTIVITY', payload: { activity: { type: 'message', channelData: { postBack: true } } } };
  const before = structuredClone(action);
  assert.deepEqual(withContext(action, context).payload?.activity?.channelData, { postBack: true, leadbot: context });
  assert.deepEqual(action, before);
});

test('the bot is told once that the visitor is there', () => {
  let joined = false;
  const { run, passed } = storeOf({ joined: () => joined, onJoined: () => (joined = true) });
  run({ type: 'DIRECT_LINE/CONNECT_FULFILLED' });
  run({ type: 'DIRECT_LINE/POST_ACTIVITY_FULFILLED', payload: { activity: { type: 'event', name: 'webchat/join' } } });
  run({ type: 'DIRECT_LINE/CONNECT_FULFILLED' });
  assert.equal(passed.filter(action => action.type === 'WEB_CHAT/SEND_EVENT').length, 1);
});

test("only the bot's messages count as unread", () => {
  let unread = 0;
  const { run } = storeOf({ onBotMessage: () => unread++ });
  const incoming = (type: string, role: string) => run({ type: 'DIRECT_LINE/INCOMING_ACTIVITY', payload: { activity: { type, from: { role } } } });
  incoming('message', 'user');
  incoming('typing', 'bot');
  incoming('message', 'bot');
  assert.equal(unread, 1);
});
