import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Following } from '../../../src/domain/following.ts';
import type { Store } from '../../../src/domain/store.ts';
import { useFolder } from '../../helpers/data-folder.ts';
import { openStore } from '../../store/open-store.ts';
import { fakeBotInfo } from '../../fakes/telegram-api.ts';
import { createHarness, phrasebook } from '../harness.ts';
import { abstentionIn, answerIn } from '../sample-answers.ts';
import { arabicReader, group, pressUpdate, reader, textUpdate } from '../updates.ts';

const readers = [
  ['en', reader, 'who attended?'],
  ['ar', arabicReader, 'من حضر؟'],
] as const;
const newest = {
  en: ["what's new?", 'What is new today?'],
  ar: ['ما الجديد؟', 'ما الجديد اليوم؟'],
} as const;
const following: Following = {
  preview: async () => [],
  findTimeZones: () => [],
  findTimeZoneAt: () => 'Asia/Damascus',
};
const folder = useFolder();
let store: Store;

beforeEach(async () => void (store = await openStore(folder.path)));
afterEach(() => store.close());

const listHeld = (chatId = 7) => store.subscriptions.listSubscriptions(fakeBotInfo.id, { chatId });
type Markup = { inline_keyboard: { text: string; callback_data: string }[][] } | undefined;

describe.each(readers)('a button under an answer (%s)', (language, from, question) => {
  const open = (ask = () => answerIn(language) as ReturnType<typeof answerIn | typeof abstentionIn>) =>
    createHarness(ask, { subscriptions: store.subscriptions, following });
  const findButton = ({ api }: ReturnType<typeof open>, key: string) =>
    ((api.of('sendMessage')[0]?.reply_markup as Markup)?.inline_keyboard ?? [])
      .flat()
      .find(({ text }) => text === phrasebook.format(language, key))?.callback_data ?? 'none';

  it('has the chat told when the answer changes, and knows the answer that was shown', async () => {
    const harness = open();
    await harness.handle(textUpdate(question, { from }));
    await harness.handle(pressUpdate(findButton(harness, 'button-watch'), { from }));
    const [held] = await listHeld();
    expect(held).toMatchObject({ kind: 'question', words: question, timing: 'at-once' });
    const [known] = await store.subscriptions.findQuestions([held?.id ?? 0]);
    expect(known?.latest).toEqual(known?.told);
    expect(known?.told?.citations[0].quote).toBe(answerIn(language).citations[0].quote);
    expect(harness.shown().at(-1)?.text).toContain(question);
  });

  it('has the chat told when there is an answer, where there was none, once however often it is pressed', async () => {
    const harness = open(() => abstentionIn(language, '…'));
    await harness.handle(textUpdate(question, { from }));
    const data = findButton(harness, 'button-watch-unanswered');
    await harness.handle(pressUpdate(data, { from }));
    await harness.handle(pressUpdate(data, { from }));
    const held = await listHeld();
    expect(held).toHaveLength(1);
    expect(await store.subscriptions.findQuestions([held[0]?.id ?? 0])).toMatchObject([{ told: null, latest: null }]);
  });

  it('keeps a question with what it left out, where it was a follow-up', async () => {
    const completeQuestion = `${question} 2254?`;
    const harness = open(() => answerIn(language, undefined, { completeQuestion }));
    await harness.handle(textUpdate(question, { from }));
    await harness.handle(pressUpdate(findButton(harness, 'button-watch'), { from }));
    expect(await listHeld()).toMatchObject([{ words: completeQuestion }]);
  });

  it.each(newest[language])(
    'offers a daily digest of all articles under “%s”, once however often it is pressed',
    async (asked) => {
      const harness = open(() => answerIn(language, undefined, { question: asked }));
      await harness.handle(textUpdate(asked, { from }));
      expect(findButton(harness, 'button-watch')).toBe('none');
      const data = findButton(harness, 'button-watch-newest');
      for (let times = 0; times < 2; times++) await harness.handle(pressUpdate(data, { from }));
      expect(await listHeld()).toMatchObject([{ kind: 'everything', words: '', timing: 'daily' }]);
      const name = phrasebook.format(language, 'subscription-everything');
      expect(
        harness
          .shown()
          .slice(1)
          .map(({ text }) => text.replaceAll(/[\u2066-\u2069]/gu, '')),
      ).toEqual([
        phrasebook.format(language, 'subscribed-daily', { name }),
        phrasebook.format(language, 'subscribe-held', { name }),
      ]);
    },
  );

  it('takes /subscribe with what is new for all articles', async () => {
    const harness = open();
    const text = `/subscribe ${newest[language][0]}`;
    await harness.handle(textUpdate(text, { from }));
    const replied = textUpdate(text).message;
    await harness.handle(pressUpdate('subs:add:weekly', { from }, { reply_to_message: replied as never }));
    expect(await listHeld()).toMatchObject([{ kind: 'everything', words: '', timing: 'weekly' }]);
  });

  it('is for administrators in a group', async () => {
    const harness = open();
    await harness.handle(textUpdate(`@SanadTestBot ${question}`, { from, chat: group }));
    await harness.handle(pressUpdate(findButton(harness, 'button-watch'), { from }, { chat: group }));
    expect(await listHeld(group.id)).toEqual([]);
    const text = phrasebook.format(language, 'only-administrators');
    expect(harness.api.of('answerCallbackQuery').at(-1)?.text).toBe(text);
  });

  it('is offered by /subscribe with a question mark too, below the answer of today', async () => {
    const harness = open();
    const request = { from, text: `/subscribe ${question}` };
    await harness.handle(textUpdate(request.text, { from }));
    expect(harness.shown()[0]?.text).toContain(answerIn(language).citations[0].quote);
    const replied = textUpdate(request.text).message;
    await harness.handle(pressUpdate('subs:add:daily', { from }, { reply_to_message: replied as never }));
    expect(await listHeld()).toMatchObject([{ kind: 'question', words: question, timing: 'daily' }]);
  });
});
