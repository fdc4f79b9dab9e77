import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSession, SessionStore } from '../src/frame/session';

function keeper(kept: string | null) {
  const written: (string | null)[] = [];
  return { written, read: () => Promise.resolve(kept), write: (session: string | null) => void written.push(session) };
}

test('a kept session comes back with what it knew', async () => {
  const store = new SessionStore(keeper('{"conversationId":"c1","token":"t1","joined":true}'));
  await store.load();
  assert.deepEqual(store.get(), { conversationId: 'c1', token: 't1', joined: true });
});

test('what is no session is not taken for one', () => {
  for (const json of [null, '', 'null', '1', '[]', '{"token":"t"}', '{"conversationId":1,"token":"t"}', '{broken']) assert.equal(parseSession(json), null);
});

test('a change is kept, and without a session there is nothing to change', async () => {
  const kept = keeper(null);
  const store = new SessionStore(kept);
  await store.load();
  store.change({ joined: true });
  assert.equal(store.get(), null);
  store.set({ conversationId: 'c1', token: 't1' });
  store.change({ token: 't2' });
  store.forget();
  assert.deepEqual(kept.written, ['{"conversationId":"c1","token":"t1"}', '{"conversationId":"c1","token":"t2"}', null]);
  assert.equal(store.get(), null);
});
