import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageFrom } from '../src/common/messages';

const frame = {} as Window;
const event = (source: unknown, origin: string, data: unknown) => ({ source, origin, data }) as MessageEvent;

test('a message of the right window and origin is heard', () => {
  assert.deepEqual(messageFrom(event(frame, 'https://bot.example', { leadbot: 'close' }), frame, 'https://bot.example'), { leadbot: 'close' });
});

test('another origin, another window and foreign data are not heard', () => {
  const data = { leadbot: 'close' };
  assert.equal(messageFrom(event(frame, 'https://evil.example', data), frame, 'https://bot.example'), null);
  assert.equal(messageFrom(event({}, 'https://bot.example', data), frame, 'https://bot.example'), null);
  assert.equal(messageFrom(event(null, 'https://bot.example', data), null, 'https://bot.example'), null);
  assert.equal(messageFrom(event(frame, 'https://bot.example', 'close'), frame, 'https://bot.example'), null);
  assert.equal(messageFrom(event(frame, 'https://bot.example', { other: 1 }), frame, 'https://bot.example'), null);
});
