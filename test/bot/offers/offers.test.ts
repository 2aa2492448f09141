import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ArticleId } from '../../../src/domain/article.ts';
import type { IngestResult } from '../../../src/domain/ingest.ts';
import type { OfferOutcome } from '../../../src/domain/intake.ts';
import { createFakeIntake, type FakeIntakeOptions } from '../../fakes/intake.ts';
import { createHarness } from '../harness.ts';
import { replyIn } from '../sample-answers.ts';
import { messageUpdate, pressUpdate, textUpdate } from '../updates.ts';

const admin = 4242;
const address = 'https://news.example.org/2031/ferries';
const drafts = {
  en: { title: 'Ferries return', text: 'The port authority said that the ferries will run again.' },
  ar: { title: 'عودة العبّارات', text: 'أعلنت هيئة الميناء عودة العبّارات إلى الجزر.' },
} as const;
const preview = (language: 'ar' | 'en', changes: object = {}): OfferOutcome => {
  const draft = { ...drafts[language], origin: address, identity: address, language, publishedAt: '2031-04-08' };
  return { ...{ kind: 'preview', key: 'k1', articles: 1, rejected: [], replaces: null }, draft, ...changes };
};
const result = (changes: Partial<IngestResult> = {}): IngestResult => ({
  ...{ source: address, articleId: 'ferries' as ArticleId, status: 'added', title: drafts.en.title },
  ...{ language: 'en', passages: 1, reason: null },
  ...changes,
});

const from = (id: number, language: 'ar' | 'en' = 'en') => ({
  ...{ id, is_bot: false, first_name: 'A', language_code: language },
});
const open = (options: FakeIntakeOptions) => {
  const intake = createFakeIntake(options);
  const held = [{ id: 'ferries', language: 'en', ...drafts.en }] as const;
  return { intake, harness: createHarness(() => replyIn('en', 'Hello'), { intake, held, adminIds: [admin] }) };
};

describe.each([
  ['en', 'April', 'In English, 10 words', 'Its network is not public'],
  ['ar', 'أبريل', 'بالعربية، 7 كلمات', 'شبكته غير عامة'],
] as const)('an address that an administrator sends (%s)', (language, month, facts, isInner) => {
  it('is shown with title, date, language and length before it is added', async () => {
    const { intake, harness } = open({ outcome: preview(language) });
    await harness.handle(textUpdate(address, { from: from(admin, language) }));
    expect(intake.offers).toEqual([{ kind: 'address', address }]);
    const [shown] = harness.shown();
    for (const part of [drafts[language].title, month, facts, drafts[language].text])
      expect(shown?.text).toContain(part);
    expect(JSON.stringify(harness.api.of('sendMessage')[0]?.reply_markup)).toContain('offer:add:k1');
  });

  it('is shown with what of it is not read, and why the first is not', async () => {
    const broken = { kind: 'rejected', origin: 'l.jsonl, line 2', code: 'unreadable', detail: 'it holds no text' };
    const { harness } = open({ outcome: preview(language, { rejected: [broken, broken, broken] }) });
    await harness.handle(textUpdate(address, { from: from(admin, language) }));
    const text = harness.shown()[0]?.text ?? '';
    expect(text).toMatch(language === 'ar' ? /3\S* \u0645\u062F\u0627\u062E\u0644/u : /3\S* entries are not read/u);
    expect(text).toContain('l.jsonl, line 2');
    expect(text).not.toContain('it holds no text');
  });

  it('is added by one button, which then leads to it and away again', async () => {
    const { intake, harness } = open({ outcome: preview(language), results: [result()] });
    await harness.handle(pressUpdate('offer:add:k1', { from: from(admin, language) }));
    expect(intake.calls).toEqual(['add k1']);
    const [edit] = harness.api.of('editMessageText');
    expect(edit?.text).toContain(drafts.en.title);
    expect(JSON.stringify(edit?.reply_markup)).toMatch(/article:1.*remove:ask:1|remove:ask:1.*article:1/);
  });

  it('that was forgotten since, as when the bot was started anew, is asked for again', async () => {
    const { harness } = open({ outcome: preview(language) });
    await harness.handle(pressUpdate('offer:add:of-another-start', { from: from(admin, language) }));
    const [edit] = harness.api.of('editMessageText');
    expect(edit?.text).toContain(language === 'en' ? 'send it again' : 'فأرسله من جديد');
  });

  it('is left out by the other', async () => {
    const { intake, harness } = open({ outcome: preview(language) });
    await harness.handle(pressUpdate('offer:drop:k1', { from: from(admin, language) }));
    expect(intake.calls).toEqual(['drop k1']);
    expect(harness.api.of('editMessageText')).toHaveLength(1);
  });

  it('that is not read is told with the reason', async () => {
    const detail = '10.0.0.1 is not a public address';
    const { harness } = open({ outcome: { kind: 'rejected', origin: address, code: 'blocked-address', detail } });
    await harness.handle(textUpdate(address, { from: from(admin, language) }));
    expect(harness.shown()[0]?.text).toContain(isInner);
  });

  it('says what it would replace', async () => {
    const { harness } = open({ outcome: preview(language, { replaces: 'Older ferries' }) });
    await harness.handle(textUpdate(address, { from: from(admin, language) }));
    expect(harness.shown()[0]?.text).toContain('Older ferries');
  });

  it('that takes long is told as it goes, in the message that was asked about, and then what came of it', async () => {
    let nowMs = 0;
    const results = Array.from({ length: 15 }, () => result());
    const intake = createFakeIntake({ outcome: preview(language), results });
    const monotonicMs = () => (nowMs += 500);
    const harness = createHarness(undefined, { intake, adminIds: [admin], monotonicMs });
    await harness.handle(pressUpdate('offer:add:k1', { from: from(admin, language) }));
    const edits = harness.api.of('editMessageText');
    expect(new Set(edits.map(({ message_id: id }) => id)).size).toBe(1);
    const said = edits.slice(0, -1).map(({ text }) => Number(/\d+/.exec(String(text))?.[0]));
    expect(said.length).toBeGreaterThan(1);
    expect(said.length).toBeLessThan(results.length);
    expect(said).toEqual(said.toSorted((a, b) => a - b));
    expect(edits.at(-1)?.text).toMatch(/15[^\d]+0[^\d]+0[^\d]+0/);
  });

  it('of which several articles were added is told in numbers, and those that were not with their reason', async () => {
    const results = [result(), result(), result({ status: 'rejected', articleId: null, reason: 'empty: no words' })];
    const { harness } = open({ outcome: preview(language), results });
    await harness.handle(pressUpdate('offer:add:k1', { from: from(admin, language) }));
    const text = String(harness.api.of('editMessageText').at(-1)?.text);
    expect(text).toMatch(/2[^\d]+0[^\d]+0[^\d]+1/);
    expect(text).toContain('no words');
  });
});

it('takes an address without its scheme as Telegram finds it', async () => {
  const { intake, harness } = open({ outcome: preview('en') });
  const entities = [{ type: 'url' as const, offset: 0, length: 22 }];
  await harness.handle(textUpdate('news.example.org/a/b/c', { from: from(admin), entities }));
  expect(intake.offers).toEqual([{ kind: 'address', address: 'https://news.example.org/a/b/c' }]);
});

it('is a question when somebody else sends it, and the buttons are not theirs', async () => {
  const { intake, harness } = open({ outcome: preview('en') });
  await harness.handle(textUpdate(address, { from: from(1) }));
  for (const act of ['add', 'drop']) await harness.handle(pressUpdate(`offer:${act}:k1`, { from: from(1) }));
  for (const act of ['ask', 'yes']) await harness.handle(pressUpdate(`remove:${act}:1`, { from: from(1) }));
  expect([intake.offers, intake.calls, harness.asker.requests.length]).toEqual([[], [], 1]);
  expect(harness.api.of('editMessageText')).toEqual([]);
});

it.each([
  ['en', 'Ferries return\nFerries to the islands will run again from next week, the port authority said.'],
  ['ar', 'عودة العبّارات\nأعلنت هيئة الميناء في سلوان أن العبّارات إلى الجزر ستعود الأسبوع المقبل.'],
] as const)('takes a forwarded post for an article of its channel (%s)', async (language, text) => {
  const { intake, harness } = open({ outcome: preview(language) });
  const chat = { id: -100, type: 'channel', title: 'Gazette', username: 'gazette' } as const;
  const origin = { type: 'channel', date: 1_743_000_000, chat, message_id: 7 } as const;
  await harness.handle(textUpdate(text, { from: from(admin, language), forward_origin: origin }));
  const [title, body] = text.split('\n');
  const identity = 'https://t.me/gazette/7';
  expect(intake.offers).toMatchObject([
    { draft: { title, text: body, language, source: 'Gazette', url: identity, identity } },
  ]);
});

it.each([
  ['en', 'Could somebody please tell me when the ferries to the islands are going to run again?'],
  ['ar', 'هل يستطيع أحد أن يقول لي متى تعود العبّارات إلى الجزر من جديد من فضلكم؟'],
] as const)("answers somebody's question that an administrator forwards (%s)", async (language, text) => {
  const { intake, harness } = open({ outcome: preview(language) });
  const origin = { type: 'user', date: 0, sender_user: from(9) } as const;
  await harness.handle(textUpdate(text, { from: from(admin, language), forward_origin: origin }));
  expect([intake.offers.length, harness.asker.requests.length]).toEqual([0, 1]);
});

describe('a file', () => {
  const document = { file_id: 'f1', file_unique_id: 'u1', file_name: 'report.txt', file_size: 12 };

  it('is fetched from Telegram and shown', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response('Hello ferries'));
    onTestFinished(() => fetched.mockRestore());
    const { intake, harness } = open({ outcome: preview('en') });
    await harness.handle(messageUpdate({ document, from: from(admin) }));
    expect(intake.offers).toMatchObject([{ kind: 'file', name: 'report.txt', identity: 'telegram/u1/report.txt' }]);
    expect(harness.shown()[0]?.text).toContain(drafts.en.title);
  });

  it('that Telegram does not give is told, without the token in any log', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('https://x/bot123456:test-token'));
    onTestFinished(() => fetched.mockRestore());
    const { intake, harness } = open({ outcome: preview('en') });
    await harness.handle(messageUpdate({ document, from: from(admin) }));
    expect(intake.offers).toEqual([]);
    expect(harness.shown()[0]?.text).toContain('send it again');
    expect(JSON.stringify(harness.logger.entries)).not.toContain('test-token');
  });

  it('beyond what Telegram gives to bots is not asked for', async () => {
    const { intake, harness } = open({ outcome: preview('en') });
    await harness.handle(messageUpdate({ document: { ...document, file_size: 21 * 2 ** 20 }, from: from(admin) }));
    expect(intake.offers).toEqual([]);
    expect(harness.api.of('getFile')).toEqual([]);
    expect(harness.shown()[0]?.text).toContain('20 MB');
  });
});

describe.each(['en', 'ar'] as const)('/remove (%s)', (language) => {
  it('asks first, and then the article is gone', async () => {
    const { harness } = open({ outcome: preview(language) });
    await harness.handle(textUpdate('/remove 1', { from: from(admin, language) }));
    expect(harness.shown()[0]?.text).toContain(drafts.en.title);
    expect(JSON.stringify(harness.api.of('sendMessage')[0]?.reply_markup)).toContain('remove:yes:1');
    await harness.handle(pressUpdate('remove:no:1', { from: from(admin, language) }));
    await harness.handle(pressUpdate('remove:yes:1', { from: from(admin, language) }));
    expect(harness.api.of('editMessageText').at(-1)?.text).toContain(drafts.en.title);
    await harness.handle(textUpdate('/remove ferries', { from: from(admin, language) }));
    expect(JSON.stringify(harness.api.of('sendMessage').at(-1))).not.toContain('remove:yes');
  });
});
