import { describe, expect, it } from 'vitest';
import type { Suggester } from '../../../src/domain/suggestion.ts';
import { createHarness, phrasebook } from '../harness.ts';
import { abstentionIn, answerIn } from '../sample-answers.ts';
import { arabicReader, pressUpdate, reader, textUpdate } from '../updates.ts';

const readers = [
  ['en', reader, 'who attended?', 'What is the Astana process?'],
  ['ar', arabicReader, 'من حضر؟', 'ما هو مسار أستانا؟'],
] as const;

/** A suggester that suggests when it is told to. */
function createSlowSuggester(...questions: string[]) {
  const waiting: (() => void)[] = [];
  const suggester: Suggester = {
    suggest: () => new Promise((resolve) => void waiting.push(() => resolve(questions))),
  };
  return { suggester, release: () => waiting.splice(0).forEach((go) => go()), waiting };
}

const settle = () => new Promise((resolve) => void setImmediate(resolve));

type Markup = { inline_keyboard: { text: string }[][] } | undefined;
const labelsOf = (payload: Readonly<Record<string, unknown>> | undefined) =>
  ((payload?.reply_markup as Markup)?.inline_keyboard ?? []).flat().map(({ text }) => text);

describe.each(readers)('questions that lead on (%s)', (language, from, question, next) => {
  const ask = () => answerIn(language);
  const suggester: Suggester = { suggest: async () => [next] };

  it('come under the answer once it is sent, and ask themselves when they are pressed', async () => {
    const { handle, api, asker } = createHarness(ask, { suggester });
    const update = textUpdate(question, { from });
    await handle(update);
    const methods = api.calls.map(({ method }) => method).filter((method) => method !== 'sendChatAction');
    expect(methods).toEqual(['sendMessage', 'editMessageReplyMarkup']);
    expect(labelsOf(api.of('sendMessage')[0])).not.toContain(next);
    const [edit] = api.of('editMessageReplyMarkup');
    expect(labelsOf(edit)).toEqual(expect.arrayContaining(['[1]', next, '👍', '👎']));
    expect(edit?.message_id).toBe(api.calls.findIndex(({ method }) => method === 'sendMessage') + 1);
    await handle(pressUpdate(`ask:${update.update_id.toString(36)}:0`, { from }));
    expect(asker.requests.at(-1)?.question).toBe(next);
  });

  it('keep neither the answer nor other questions waiting', async () => {
    const slow = createSlowSuggester(next);
    const { telegramBot, api } = createHarness(ask, { suggester: slow.suggester });
    const done = telegramBot.handle(textUpdate(question, { from }));
    while (slow.waiting.length === 0) await settle();
    const another = telegramBot.handle(textUpdate(question, { from }));
    for (let turn = 0; turn < 20; turn += 1) await settle();
    slow.release();
    while (slow.waiting.length === 0) await settle();
    slow.release();
    await Promise.all([done, another]);
    expect(api.calls.map(({ method }) => method).filter((method) => method !== 'sendChatAction')).toEqual([
      ...['sendMessage', 'sendMessage', 'editMessageReplyMarkup', 'editMessageReplyMarkup'],
    ]);
  });

  it.each([
    [400, 'Bad Request: message to edit not found'],
    [403, 'Forbidden: bot was blocked by the user'],
  ])(
    'leave the answer as it is where Telegram refuses them (%i), and are not repeated',
    async (status, description) => {
      const { handle, api, pauses } = createHarness(ask, { suggester });
      api.enqueue('editMessageReplyMarkup', { status, description });
      await handle(textUpdate(question, { from }));
      await handle(textUpdate(question, { from }));
      expect(api.of('sendMessage')).toHaveLength(2);
      expect(api.of('editMessageReplyMarkup')).toHaveLength(2);
      expect(pauses).toEqual([]);
    },
  );

  it('are left out where the answer did not arrive', async () => {
    const { handle, api, queues } = createHarness(ask, { suggester });
    api.enqueue('sendMessage', { status: 400, description: 'Bad Request: something new' });
    await handle(textUpdate(question, { from }));
    expect(api.of('editMessageReplyMarkup')).toEqual([]);
    expect(queues.rows.at(-1)).toMatchObject({ state: 'failed', error: 'nothing-to-change' });
  });

  it('are left out where looking for them fails, and nothing is said of it', async () => {
    const failing: Suggester = { suggest: () => Promise.reject(new Error('no')) };
    const { handle, api, logger } = createHarness(ask, { suggester: failing });
    await handle(textUpdate(question, { from }));
    expect(api.calls.map(({ method }) => method)).toEqual(['sendChatAction', 'sendMessage']);
    expect(logger.entries.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('do not take the place of what a reader says about the answer, nor come after it is forgotten', async () => {
    const slow = createSlowSuggester(next);
    const { telegramBot, api } = createHarness(ask, { suggester: slow.suggester });
    const update = textUpdate(question, { from });
    const done = telegramBot.handle(update);
    while (slow.waiting.length === 0) await settle();
    const rated = telegramBot.handle(pressUpdate(`rate:${update.update_id.toString(36)}:bad`, { from }));
    while (api.of('answerCallbackQuery').length === 0) await settle();
    slow.release();
    await Promise.all([done, rated]);
    const edits = api.of('editMessageReplyMarkup');
    expect(edits).toHaveLength(1);
    expect(labelsOf(edits[0])).toContain(phrasebook.format(language, 'reason-wrong'));
    const second = telegramBot.handle(textUpdate(question, { from }));
    while (slow.waiting.length === 0) await settle();
    const forgotten = telegramBot.handle(pressUpdate('forget:yes', { from }));
    while (api.of('answerCallbackQuery').length < 2) await settle();
    slow.release();
    await Promise.all([second, forgotten]);
    expect(api.of('editMessageReplyMarkup')).toHaveLength(1);
  });

  it('are not looked for under "the articles do not say", nor for who does not want them', async () => {
    const { handle, api } = createHarness(() => abstentionIn(language, '…'), { suggester });
    await handle(textUpdate(question, { from }));
    expect(api.of('editMessageReplyMarkup')).toEqual([]);
    const quiet = createHarness(ask, { suggester });
    await quiet.handle(pressUpdate('set:suggestions:off', { from }));
    await quiet.handle(textUpdate(question, { from }));
    expect(quiet.api.of('editMessageReplyMarkup')).toEqual([]);
  });
});
