import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../src/domain/errors.ts';
import type { Intake } from '../../../src/domain/intake.ts';
import { toFeedKey } from '../../../src/bot/feeds/show-feeds.ts';
import { createFakeIntake } from '../../fakes/intake.ts';
import { newFeed } from '../../fakes/memory-feeds.ts';
import { createHarness } from '../harness.ts';
import { pressUpdate, textUpdate } from '../updates.ts';

const admin = 4242;
const feed = newFeed('https://news.example.org/feed.xml', { title: 'Gazette', articles: 3 });
const key = toFeedKey(feed);
const open = (feeds = [feed], findFeed?: Intake['findFeed']) => {
  const outcome = { kind: 'rejected', origin: '', code: 'empty', detail: '' } as const;
  return createHarness(undefined, { feeds, adminIds: [admin], intake: createFakeIntake({ outcome, findFeed }) });
};

describe.each([
  ['en', ['Gazette', '3 articles'], '1: go on', 'no feeds yet'],
  ['ar', ['Gazette', '3 مقالات'], '1: تابع', 'لا أقرأ خلاصات'],
] as const)('/feeds (%s)', (language, parts, goOn, none) => {
  const from = { id: admin, is_bot: false, first_name: 'A', language_code: language };

  it('lists the feeds, pauses one and takes it up again', async () => {
    const harness = open();
    await harness.handle(textUpdate('/feeds', { from }));
    for (const part of parts) expect(harness.shown()[0]?.text).toContain(part);
    await harness.handle(pressUpdate(`feeds:pause:${key}:0`, { from }));
    expect(JSON.stringify(harness.api.of('editMessageText').at(-1)?.reply_markup)).toContain(goOn);
    await harness.handle(pressUpdate(`feeds:resume:${key}:0`, { from }));
    expect(JSON.stringify(harness.api.of('editMessageText').at(-1)?.reply_markup)).not.toContain(goOn);
  });

  it('removes one after asking', async () => {
    const harness = open();
    await harness.handle(pressUpdate(`feeds:ask:${key}:0`, { from }));
    expect(JSON.stringify(harness.api.of('editMessageText').at(-1)?.reply_markup)).toContain(`feeds:remove:${key}`);
    await harness.handle(pressUpdate(`feeds:remove:${key}:0`, { from }));
    expect(harness.api.of('editMessageText').at(-1)?.text).toContain(none);
  });

  it('adds the feed that an address names', async () => {
    const asked: string[] = [];
    const harness = open([], async (address) => {
      asked.push(address);
      return { url: feed.url, title: feed.title };
    });
    await harness.handle(textUpdate('/feeds news.example.org', { from }));
    await harness.handle(textUpdate('/feeds', { from }));
    expect(asked).toEqual(['https://news.example.org']);
    expect(harness.shown().map(({ text }) => text.includes('Gazette'))).toEqual([true, true]);
  });

  it('tells why an address is no feed', async () => {
    const harness = open([], () => Promise.reject(new CorpusError('No feed there.', { code: 'feed-unusable' })));
    await harness.handle(textUpdate('/feeds news.example.org', { from }));
    expect(harness.shown()[0]?.text).toContain('No feed there.');
  });
});

it('turns pages of many feeds', async () => {
  const feeds = Array.from({ length: 19 }, (_, at) => newFeed(`https://news.example.org/${at}`));
  const harness = open(feeds);
  const from = { id: admin, is_bot: false, first_name: 'A', language_code: 'en' };
  await harness.handle(pressUpdate('feeds:page::2', { from }));
  const [edit] = harness.api.of('editMessageText');
  expect(edit?.text).toContain('https://news.example.org/18');
  expect(edit?.text).not.toContain('https://news.example.org/15');
});

it('is for administrators only', async () => {
  const harness = open();
  await harness.handle(textUpdate('/feeds'));
  for (const act of ['pause', 'remove', 'ask', 'page']) await harness.handle(pressUpdate(`feeds:${act}:${key}:0`));
  expect(harness.shown()[0]?.text).not.toContain('Gazette');
  expect(harness.api.of('editMessageText')).toEqual([]);
});
