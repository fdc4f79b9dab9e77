import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits } from '../src/launcher/pages';

test('no pattern means every page', () => {
  assert.ok(fits('/anything', []));
});

test('a pattern without a star is one page, with or without a slash at its end, whatever its case', () => {
  assert.ok(fits('/pricing', ['/pricing']));
  assert.ok(fits('/Pricing/', ['/pricing']));
  assert.ok(fits('/', ['/']));
  assert.ok(!fits('/pricing/team', ['/pricing']));
  assert.ok(!fits('/pricing', ['/']));
});

test('a star stands for any letters', () => {
  assert.ok(fits('/services/ai', ['/services/*']));
  assert.ok(fits('/en/pricing', ['/about', '*/pricing']));
  assert.ok(!fits('/services', ['/services/*']));
});

test('what means something in a regular expression means itself', () => {
  assert.ok(fits('/a.b(c)', ['/a.b(c)']));
  assert.ok(!fits('/axb', ['/a.b']));
});
