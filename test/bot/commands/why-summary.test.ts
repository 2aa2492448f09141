import { describe, expect, it } from 'vitest';
import type { SummarizeRequest } from '../../../src/domain/summary-request.ts';
import type { SummaryListener } from '../../../src/domain/summary.ts';
import { explanation } from '../../fakes/explanations.ts';
import { createHarness, phrasebook } from '../harness.ts';
import { summaryIn } from '../sample-answers.ts';
import { arabicReader, pressUpdate, reader, textUpdate } from '../updates.ts';

const readers = [
  ['en', reader],
  ['ar', arabicReader],
] as const;

/** A summariser whose language model writes what the explanation tells. */
function summarize({ language = 'en', length }: SummarizeRequest, listener?: SummaryListener) {
  if (explanation.writing !== undefined) listener?.onWritten?.(explanation.writing);
  return summaryIn(language, { length });
}

describe('/why after a summary', () => {
  it.each(readers)('tells an administrator what became of each sentence of a model: %s', async (language, from) => {
    const { handle, shown } = createHarness(undefined, { adminIds: [from.id], summarize });
    await handle(textUpdate('/summary', { from }));
    await handle(textUpdate('/why', { from }));
    const text = shown()
      .at(-1)
      ?.text.replace(/[\u200E\u200F\u2066-\u2069]/gu, '');
    expect(text).toContain('dropped (name: Mars): Mars attended.');
    expect(text).toContain(phrasebook.format(language, 'why-sentences'));
  });

  it.each(readers)('tells it of the version that a button asked for: %s', async (language, from) => {
    const versions: (string | undefined)[] = [];
    const counting = (request: SummarizeRequest, listener?: SummaryListener) => {
      versions.push(request.length);
      return versions.length === 1 ? summaryIn(language, request) : summarize(request, listener);
    };
    const { handle, shown, api } = createHarness(undefined, { adminIds: [from.id], summarize: counting });
    await handle(textUpdate('/summary', { from }));
    await handle(textUpdate('/why', { from }));
    expect(shown().at(-1)?.text).not.toContain('Mars');
    const markup = JSON.stringify(api.of('sendMessage')[0]?.['reply_markup']);
    await handle(pressUpdate(/summary:long:\w+:[-0-9a-z]+/u.exec(markup)?.[0] ?? '', { from }));
    await handle(textUpdate('/why', { from }));
    expect(versions).toEqual([undefined, 'long']);
    expect(shown().at(-1)?.text).toContain('Mars');
  });

  it.each(readers)('keeps nothing of it for other readers: %s', async (_, from) => {
    const { handle, queues, shown } = createHarness(undefined, { summarize });
    await handle(textUpdate('/summary', { from }));
    expect(shown()).toHaveLength(1);
    expect(JSON.stringify(queues)).not.toContain('Mars');
  });
});
