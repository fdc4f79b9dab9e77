import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenOf } from '../src/demo/feed';
import { stretches } from '../src/demo/marks';

const claim = (quote: string, offset: number) => ({ field: 'f', value: 'v', by: 'builtin', quote, offset });

test('a message is cut at its quotes, in the order of the words', () => {
  const size = claim('40-person', 2);
  const page = claim('AI', 20);
  assert.deepEqual(stretches('a 40-person firm on AI', [page, size]), [{ text: 'a ' }, { text: '40-person', claim: size }, { text: ' firm on ' }, { text: 'AI', claim: page }]);
});

test('a quote that does not stand there, or lies within another, is not marked', () => {
  const long = claim('one two', 0);
  assert.deepEqual(stretches('one two', [long, claim('two', 4), claim('six', 0)]), [{ text: 'one two', claim: long }]);
  assert.deepEqual(stretches('', []), []);
});

test('a session without a token is none', () => {
  assert.equal(tokenOf(null), null);
  assert.equal(tokenOf('{'), null);
  assert.equal(tokenOf('{"token":1}'), null);
  assert.equal(tokenOf('{"token":"t"}'), 't');
});
