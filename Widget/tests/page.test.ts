import assert from 'node:assert/strict';
import { test } from 'node:test';
import { campaignOf, campaignOfVisit, pageOf } from '../src/common/page';

test('a campaign is read by its utm names, whatever their case, and nothing else is taken', () => {
  const url = new URL('https://a.example/x?utm_source=google&UTM_Campaign=spring%20sale&gclid=1&utm_medium=');
  assert.deepEqual(campaignOf(url), { utm_source: 'google', utm_campaign: 'spring sale' });
});

test('the first of two values counts, and long ones are cut', () => {
  const campaign = campaignOf(new URL(`https://a.example/?utm_source=one&utm_source=two&utm_term=${'x'.repeat(500)}`));
  assert.equal(campaign['utm_source'], 'one');
  assert.equal(campaign['utm_term']?.length, 200);
});

test('no more than ten names are taken', () => {
  const many = [...'abcdefghijklmno'].map(letter => `utm_${letter}=1`).join('&');
  assert.equal(Object.keys(campaignOf(new URL(`https://a.example/?${many}`))).length, 10);
});

test('a campaign survives one click within the site', () => {
  assert.deepEqual(campaignOfVisit('https://a.example/pricing', 'https://a.example/?utm_source=mail'), { utm_source: 'mail' });
});

test('the campaign of another site is not taken for ours', () => {
  assert.deepEqual(campaignOfVisit('https://a.example/pricing', 'https://a.example.evil.test/?utm_source=mail'), {});
  assert.deepEqual(campaignOfVisit('https://a.example/pricing', ''), {});
});

test('a page is cut to what the server stores', () => {
  const page = pageOf({ url: `https://a.example/${'x'.repeat(3000)}`, title: `  ${'t'.repeat(400)}  `, referrer: '' });
  assert.equal(page.url.length, 2048);
  assert.equal(page.title.length, 300);
});
