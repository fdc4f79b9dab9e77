import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withAttributes, type Appearance } from '../src/launcher/appearance';
import { english } from '../src/launcher/texts';

const bot: Appearance = { label: 'Ask us', position: 'right', views: true, texts: english, teaser: { text: 'Hello', afterMs: 5000, pages: ['/a'] } };

test('without attributes everything is as the bot has it', () => {
  assert.deepEqual(withAttributes(bot, {}), bot);
});

test('an attribute wins over the setting of the bot', () => {
  const page = withAttributes(bot, { label: 'Chat', position: 'left', views: 'off', teaser: 'Stuck?', teaserAfter: '2.5', teaserPages: '/x, /y/*,' });
  assert.deepEqual(page, { ...bot, label: 'Chat', position: 'left', views: false, teaser: { text: 'Stuck?', afterMs: 2500, pages: ['/x', '/y/*'] } });
});

test('a page without a text of its own keeps the teaser of the bot, later or elsewhere', () => {
  assert.deepEqual(withAttributes(bot, { teaserAfter: '20' }).teaser, { text: 'Hello', afterMs: 20_000, pages: ['/a'] });
  assert.deepEqual(withAttributes(bot, { teaserPages: '' }).teaser?.pages, []);
});

test('a teaser is switched off by its attribute, and a time that is none is not taken', () => {
  assert.equal(withAttributes(bot, { teaser: 'off' }).teaser, undefined);
  assert.equal(withAttributes(bot, { teaser: '' }).teaser, undefined);
  for (const wrong of ['0', '-3', 'soon', '601']) assert.equal(withAttributes(bot, { teaserAfter: wrong }).teaser?.afterMs, 5000);
  assert.equal(withAttributes({ ...bot, teaser: undefined }, { teaser: 'Hi' }).teaser?.afterMs, 8000);
});
