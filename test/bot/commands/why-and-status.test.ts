import { describe, expect, it } from 'vitest';
import type { AskListener } from '../../../src/domain/answer.ts';
import { explanation } from '../../fakes/explanations.ts';
import { createHarness, phrasebook } from '../harness.ts';
import { answerIn } from '../sample-answers.ts';
import { arabicReader, reader, textUpdate } from '../updates.ts';

const administrators = [
  ['en', reader],
  ['ar', arabicReader],
] as const;

const explaining = (language: 'ar' | 'en') => (_: unknown, listener?: AskListener) => {
  listener?.onExplained?.(explanation);
  return answerIn(language);
};

describe('/why', () => {
  it.each(administrators)(
    'tells an administrator terms, candidates, evidence and each sentence of a model: %s',
    async (language, from) => {
      const { handle, shown } = createHarness(explaining(language), { adminIds: [from.id] });
      await handle(textUpdate('?', { from }));
      await handle(textUpdate('/why', { from }));
      const text = shown()
        .slice(1)
        .map((message) => message.text.replace(/[\u200E\u200F\u2066-\u2069]/gu, ''))
        .join('\n');
      for (const words of [
        explanation.searched.text,
        'من حضر أستانا؟',
        'attended (ar): حضر 0.80 lexicon',
        '1.50 astana-22-en [0, 40): stems 1.00, grams 0.25',
        'openai:small',
        'dropped (name: Mars): Mars attended.',
        phrasebook.format(language, 'why-sentences'),
      ])
        expect(text).toContain(words);
    },
  );

  it.each(administrators)('has its trace read from the left, and isolates what is not: %s', async (language, from) => {
    const { handle, shown } = createHarness(explaining(language), { adminIds: [from.id] });
    await handle(textUpdate('?', { from }));
    await handle(textUpdate('/why', { from }));
    const lines = shown().flatMap(({ text }) => text.split('\n'));
    expect(lines).toContain('attended (ar): \u2068حضر\u2069 0.80 lexicon');
    expect(lines).toContain('1.50 astana-22-en [0, 40): stems 1.00, grams 0.25');
    expect(lines).toContain('\u200E\u2068من حضر أستانا؟\u2069');
  });

  it('keeps nothing of it for other readers', async () => {
    const { handle, queues, shown } = createHarness(explaining('en'));
    await handle(textUpdate('who attended?'));
    expect(shown()).toHaveLength(1);
    expect(JSON.stringify(queues)).not.toContain('Mars');
  });
});

describe('/status', () => {
  const usage = {
    listUsage: async () => [
      {
        kind: 'chat' as const,
        model: 'openai:small',
        calls: 7,
        failures: 2,
        inputTokens: 1000,
        outputTokens: 200,
        costUsd: 0.5,
      },
    ],
    sumWriting: async () => ({ answers: 6, failures: 1, kept: 11, repaired: 3, replaced: 4, dropped: 5 }),
  };

  it.each(administrators)(
    'tells what models were used today, and what became of their sentences: %s',
    async (language, from) => {
      const { handle, shown } = createHarness(undefined, { adminIds: [from.id], usage });
      await handle(textUpdate('/status', { from }));
      const text = shown()[0]?.text ?? '';
      expect(text).toContain('openai:small');
      expect(text).toContain('0.5000');
      const nothing = { waitingUpdates: 0, setAside: 0, waitingMessages: 0, lostMessages: 0, deadMessages: 0 };
      expect(text).toContain(
        phrasebook.format(language, 'status', { articles: 0, stories: 0, passages: 0, ...nothing }).split('\n')[1],
      );
      for (const count of [7, 1200, 6, 11, 3, 4, 5])
        expect(text).toMatch(new RegExp(`(?<!\\d)${count}|${count.toLocaleString('en')}(?!\\d)`));
    },
  );

  it.each(administrators)('tells what waits to be sent, and what was refused for good: %s', async (language, from) => {
    const { handle, shown, queues } = createHarness(undefined, { adminIds: [from.id] });
    const message = { kind: 'text', to: { chatId: 70 }, message: { html: 'x', plain: 'x' } } as const;
    const draft = { botId: 999, place: 1, message, priority: 'bulk', createdAt: 'x' } as const;
    await queues.outbox.addMessages([{ ...draft, batch: 'news:1:1' }]);
    const now = '1970-01-01T00:00:00.000Z';
    const [row] = await queues.outbox.claimMessages({ botId: 999, runId: 'r', now, limit: 9, exceptChatIds: [] });
    const settlement = { kind: 'dead', reason: 'refused' } as const;
    await queues.outbox.settle({ id: row?.id ?? 0, runId: 'r', at: now, settlement });
    await queues.outbox.addMessages([2, 3].map((number) => ({ ...draft, batch: `news:${number}:1` })));
    await handle(textUpdate('/status', { from }));
    const waiting = { waitingUpdates: 0, setAside: 0, waitingMessages: 2, lostMessages: 0, deadMessages: 1 };
    const expected = phrasebook.format(language, 'status', { articles: 0, stories: 0, passages: 0, ...waiting });
    expect(shown()[0]?.text).toContain(expected.split('\n')[2]);
  });
});
