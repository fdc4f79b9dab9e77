import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { countView } from '../src/launcher/views';

const settings = { bot: 'sales', base: 'https://bot.example/', origin: 'https://bot.example', hash: '', data: {} };
let sent: { url: string; request: RequestInit }[] = [];

beforeEach(() => {
  sent = [];
  Object.assign(globalThis, {
    location: { pathname: '/pricing' },
    fetch: (url: string, request: RequestInit) => {
      sent.push({ url, request });
      return Promise.reject(new Error('offline'));
    },
  });
});

test('a view is bot, path and whether the teaser was drawn, without credentials, and a failure is nobody\'s business', () => {
  countView(settings, true, {});
  assert.equal(sent[0]?.url, 'https://bot.example/widget/views');
  assert.deepEqual(JSON.parse(String(sent[0]?.request.body)), { bot: 'sales', page: '/pricing', teaser: true });
  assert.equal(sent[0]?.request.credentials, 'omit');
  assert.equal(sent[0]?.request.keepalive, true);
});

test('who asks not to be tracked is not counted', () => {
  countView(settings, false, { doNotTrack: '1' });
  countView(settings, false, { globalPrivacyControl: true });
  assert.equal(sent.length, 0);
});
