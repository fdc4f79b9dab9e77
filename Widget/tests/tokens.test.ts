import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admit, isGone, NoToken, userOf } from '../src/frame/tokens';

const base = 'https://bot.example/';
const kept = { conversationId: 'c1', token: 'old' };

interface Call { url: string; body: unknown; authorization: string | null }

/** A server that gives these answers in turn; null is a dead network. */
function server(...answers: (Response | null)[]) {
  const calls: Call[] = [];
  const fetcher: typeof fetch = (url, init) => {
    calls.push({
      url: String(url).slice(base.length),
      body: init?.body ? JSON.parse(String(init.body)) : undefined,
      authorization: new Headers(init?.headers).get('authorization'),
    });
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('failed to fetch'));
  };
  return { calls, fetcher };
}

const ok = (conversationId: string, token: string) => Response.json({ conversationId, token, expires_in: 1800 });

test('a first visit asks for a token of the bot', async () => {
  const { calls, fetcher } = server(ok('c1', 't1'));
  assert.deepEqual(await admit(base, 'default', null, fetcher), { conversationId: 'c1', token: 't1', resumed: false });
  assert.deepEqual(calls, [{ url: 'widget/token', body: { bot: 'default' }, authorization: null }]);
});

test('a kept conversation is resumed by renewing its token', async () => {
  const { calls, fetcher } = server(ok('c1', 'new'));
  assert.deepEqual(await admit(base, 'default', kept, fetcher), { conversationId: 'c1', token: 'new', resumed: true });
  assert.deepEqual(calls, [{ url: 'v3/directline/tokens/refresh', body: undefined, authorization: 'Bearer old' }]);
});

test('an expired token is shown, and the same conversation may come back', async () => {
  const { calls, fetcher } = server(new Response('{}', { status: 403 }), ok('c1', 'new'));
  assert.deepEqual(await admit(base, 'default', kept, fetcher), { conversationId: 'c1', token: 'new', resumed: true });
  assert.deepEqual(calls[1], { url: 'widget/token', body: { bot: 'default', resume: 'old' }, authorization: null });
});

test('where the server gives another conversation, the visit starts afresh', async () => {
  const { fetcher } = server(new Response('{}', { status: 404 }), ok('c2', 't2'));
  assert.equal((await admit(base, 'default', kept, fetcher)).resumed, false);
});

for (const [name, answer, kind] of [
  ['a dead network', null, 'unreachable'],
  ['a failing server', new Response('', { status: 503 }), 'unreachable'],
  ['a rate limit', new Response('', { status: 429 }), 'busy'],
] as const) {
  test(`${name} does not cost the kept conversation`, async () => {
    const { calls, fetcher } = server(answer);
    await assert.rejects(admit(base, 'default', kept, fetcher), (error: NoToken) => error.kind === kind);
    assert.equal(calls.length, 1);
  });
}

test('a refused site, and an answer that is no token, are told apart', async () => {
  await assert.rejects(admit(base, 'x', null, server(new Response('{}', { status: 403 })).fetcher), (error: NoToken) => error.kind === 'refused');
  await assert.rejects(admit(base, 'x', null, server(new Response('<html>')).fetcher), (error: NoToken) => error.kind === 'unreachable');
});

test('only 403 and 404 mean that a conversation is gone', async () => {
  assert.equal(await isGone(base, kept, server(new Response('{}', { status: 404 })).fetcher), true);
  assert.equal(await isGone(base, kept, server(new Response('{}', { status: 500 })).fetcher), false);
  assert.equal(await isGone(base, kept, server(null).fetcher), false);
});

test('the user of a token is its claim, and a token that cannot be read has none', () => {
  const claims = Buffer.from(JSON.stringify({ user: 'dl_žá' })).toString('base64url');
  assert.equal(typeof userOf(`h.${claims}.s`), 'string');
  assert.equal(userOf(`h.${Buffer.from('{"user":"dl_1"}').toString('base64url')}.s`), 'dl_1');
  assert.equal(userOf('opaque'), undefined);
});
