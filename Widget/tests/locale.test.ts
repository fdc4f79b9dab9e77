import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeOf } from '../src/frame/locale';

test('a visitor of the same language keeps their own variant', () => {
  assert.equal(localeOf('en', 'en-GB'), 'en-GB');
  assert.equal(localeOf('de', 'de-AT'), 'de-AT');
});

test('a visitor of another language reads what the bot speaks', () => {
  assert.equal(localeOf('en', 'cs-CZ'), 'en-US');
  assert.equal(localeOf('pt', 'en-US'), 'pt-PT');
});
