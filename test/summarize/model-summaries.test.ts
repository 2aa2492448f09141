import { describe, expect, it } from 'vitest';
import type { AskedSummary, Summarized } from '../../src/domain/answer.ts';
import type { ArticleId } from '../../src/domain/article.ts';
import { ProviderError } from '../../src/domain/errors.ts';
import type { WritingReport } from '../../src/domain/explanation.ts';
import { summaryLengths, type SummarizeRequest } from '../../src/domain/summary-request.ts';
import { createSummarizer } from '../../src/summarize/summarizer.ts';
import { createModelWriter } from '../../src/answer/model/model-writer.ts';
import { createSummaryWriter } from '../../src/answer/model/summary-writer.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { createTestClock, groundingKnowledge, openAsker, prompts, summaryPhrases, words } from '../answer/world.ts';
import type { ChatRequest } from '../../src/domain/chat.ts';
import { createFakeChatModel, readPassages, type Saying } from '../fakes/chat-model.ts';
import { createMemoryStore, type MemoryArticle } from '../fakes/memory-store.ts';
import { hostileArticles } from '../fixtures/hostile-articles.ts';
import { stillClock } from '../fakes/still-clock.ts';
import { cases } from './bridge-articles.ts';

function open(articles: readonly MemoryArticle[], sayings: readonly Saying[]) {
  const chat = createFakeChatModel(...sayings);
  const store = createMemoryStore(articles);
  const clock = createTestClock();
  const writer = createModelWriter({ chat, prompts, knowledge: groundingKnowledge, clock, timeoutMs: 20_000 });
  const summarizer = createSummarizer({
    articles: store.articles,
    retriever: createRetriever({ ...store, ...words, clock: stillClock }),
    phrasebook: summaryPhrases,
    clock,
    summaryWriter: async () => createSummaryWriter(writer),
  });
  return { chat, summarizer };
}

async function summarise(articles: readonly MemoryArticle[], request: SummarizeRequest, ...sayings: Saying[]) {
  const { chat, summarizer } = open(articles, sayings);
  const reports: WritingReport[] = [];
  const listener = { person: 'p1', onWritten: (report: WritingReport) => void reports.push(report) };
  return { summary: (await summarizer.summarize(request, listener)) as Summarized, chat, reports, summarizer };
}

const of = (...ids: readonly string[]): SummarizeRequest => ({
  subject: { kind: 'articles', articleIds: ids as readonly ArticleId[] },
});

/** Each line with the name of the passage that holds the word before the bar. */
const citing =
  (...lines: readonly (readonly [where: string, line: string])[]): Saying =>
  (request) =>
    lines.map(([where, line]) => {
      const passage = readPassages(request).find(({ text }) => text.includes(where));
      return `${line} [${passage?.name ?? 'zzzzz'}]\n`;
    });

const texts = ({ sentences }: Pick<Summarized, 'sentences'>) => sentences.map(({ text }) => text);

describe.each(['en', 'ar'] as const)('a summary by a language model (%s)', (language) => {
  const { articles, first, second, later, lie, place, laterPlace, topic } = cases[language];
  const [one, two] = articles;
  const extract = async (request: SummarizeRequest) => {
    const { summarizer } = open(articles, []);
    return (await summarizer.summarize(request)) as Summarized;
  };

  it('is its sentences, each with the words of the article that support it', async () => {
    const said = citing([place, first], [place, second]);
    const { summary, chat, reports } = await summarise(articles, of(one.id), said);
    expect(summary).toMatchObject({ kind: 'summarized', writer: 'model', language, lead: null, articleIds: [one.id] });
    expect(texts(summary)).toEqual([first, second]);
    for (const { start, end, quote } of summary.citations) expect(one.text.slice(start, end)).toBe(quote);
    expect(summary.text).toBe(`${first} [1]\n${second} [2]`);
    expect(reports.map(({ failure }) => failure)).toEqual([null]);
    expect(chat.requests[0]).toMatchObject({ person: 'p1' });
  });

  it('holds no sentence that the articles do not support, and has the article speak in its place', async () => {
    const said = citing([place, first], [place, lie]);
    const { summary, reports } = await summarise(articles, of(one.id), said, citing([place, `[r1] ${lie}`]));
    expect(texts(summary)[0]).toBe(first);
    expect(JSON.stringify(summary)).not.toContain(lie);
    for (const text of texts(summary).slice(1)) expect(one.text).toContain(text);
    expect(reports[0]?.sentences.map(({ fate }) => fate)).toEqual(['kept', 'replaced']);
  });

  it('is in the words of the article where all it says are lies', async () => {
    const { summary, reports } = await summarise(articles, of(one.id), citing([place, lie]), 'NONE');
    expect(summary).toEqual(await extract(of(one.id)));
    expect(summary.writer).toBe('extractive');
    expect(reports[0]?.failure).toBe('It wrote nothing that the articles support.');
  });

  const down = new ProviderError('It is down.', { code: 'provider-failed', retryable: true });

  it.each([
    ['is down', [down]],
    ['breaks off', [`${first} [x]\n`, down]],
    ['is out of budget', [new ProviderError('It is spent.', { code: 'budget-exhausted' })]],
    ['writes garbage', ['\u0000\ufffd ### <b>{{}}</b> [[[', ']]] 0x00\n'.repeat(40)]],
    ['finds nothing to say', ['NONE']],
  ])('is in the words of the article where the provider %s', async (_, pieces) => {
    const { summary } = await summarise(articles, of(one.id), pieces, [down]);
    expect(summary).toEqual(await extract(of(one.id)));
  });

  it('of several articles goes by date and says what it rests on', async () => {
    const said = citing([laterPlace, later], [place, first]);
    const { summary } = await summarise(articles, of(one.id, two.id), said);
    expect(summary).toMatchObject({ writer: 'model', articleIds: [one.id, two.id] });
    expect(texts(summary)).toEqual([first, later]);
    expect(summary.sections).toHaveLength(2);
    expect(summary.lead).toBe(summaryPhrases.format(language, 'lead-rests-on', { count: 2 }));
  });

  it('on a topic is given the passages that tell of it, and says so', async () => {
    const typed = { subject: { kind: 'typed', text: topic } } as const;
    const { summary, chat } = await summarise(articles, typed, citing([place, first]));
    expect(summary).toMatchObject({ writer: 'model', articleIds: [one.id], omitted: [] });
    expect(summary.lead).toBe(summaryPhrases.format(language, 'lead-rests-on', { count: 1 }));
    const { user = '' } = chat.requests[0] ?? {};
    expect(user.trim().endsWith(topic)).toBe(true);
    expect(readPassages({ user }).every(({ text }) => articles.some((each) => each.text.includes(text)))).toBe(true);
  });

  it('is in the language of the reader where only the other has the article', async () => {
    const [foreign] = cases[language === 'ar' ? 'en' : 'ar'].articles;
    const { summary } = await summarise([foreign], { ...of(foreign.id), language }, (request) =>
      readPassages(request).map(({ name }) => `${first} [${name}]\n`),
    );
    expect(summary).toMatchObject({ writer: 'model', language, quotationLanguage: foreign.language, lead: null });
    expect(texts(summary)).toEqual([first]);
    for (const { start, end, quote } of summary.citations) expect(foreign.text.slice(start, end)).toBe(quote);
  });

  it('is longer where more is asked for', async () => {
    const lines = one.text.split(/(?<=[.])\s/u).map((line) => [line.slice(0, 20), line] as const);
    const counts: number[] = [];
    for (const length of summaryLengths) {
      const { summary, chat } = await summarise(articles, { ...of(one.id), length }, citing(...lines));
      counts.push(summary.sentences.length);
      expect(summary.length).toBe(length);
      expect(chat.requests[0]?.maxOutputTokens).toBeGreaterThan(summary.sentences.length * 100);
    }
    expect(counts[0]).toBeLessThan(counts[1] ?? 0);
    expect(counts[1]).toBeLessThan(counts[2] ?? 0);
  });

  it('costs nothing where nobody waits for it, and where there is too little to summarise', async () => {
    const tiny: MemoryArticle = { ...one, id: 'tiny', text: first };
    const { summary, chat } = await summarise([tiny], of('tiny'));
    expect(summary.kind).toBe('abstained');
    expect(chat.requests).toEqual([]);
    expect((await extract(of(one.id))).writer).toBe('extractive');
  });

  it('gives what an article says to a model no ear', async () => {
    const attack = cases[language].attack;
    const hostile = { ...one, text: `${one.text} ${attack}` };
    const { summary, chat } = await summarise([hostile, two], of(one.id), citing([place, first]));
    expect(chat.requests[0]?.user).not.toContain(attack);
    expect(texts(summary)).toEqual([first]);
  });

  it('by a model that obeys what an article tells it is what it were without the model, but for what the check does not see', async () => {
    const believed: string[] = [];
    for (const { attack, obeyed } of hostileArticles[language]) {
      const hostile = { ...one, text: `${one.text} ${attack}` };
      const say = (request: ChatRequest) => obeyed.replaceAll('{name}', readPassages(request)[0]?.name ?? '');
      const { summary } = await summarise(
        [hostile, two],
        of(one.id),
        (request) => [`${say(request)}\n`],
        (request) => [`[r1] ${say(request)}`],
      );
      const { summarizer } = open([hostile, two], []);
      const without = (await summarizer.summarize(of(one.id))) as Summarized;
      if (texts(summary).join('\n') !== texts(without).join('\n')) believed.push(...texts(summary));
    }
    // In Arabic both rest on words that the lists take for kindred.
    expect(believed).toEqual(
      language === 'en' ? [] : ['استقالت رئيسة البلدية.', 'رئيسة البلدية أعظم قائدة في التاريخ.'],
    );
  });

  it('of an enormous article gives the model no more than it can read', async () => {
    const enormous = { ...one, text: Array.from({ length: 400 }, (_, at) => `${one.text} ${at}.`).join('\n') };
    const { chat } = await summarise([enormous], of(one.id), citing([place, first]));
    expect(chat.requests[0]?.user.length).toBeLessThan(15_000);
  });

  it('is asked for in words too', async () => {
    const chat = createFakeChatModel(citing([place, first]));
    const asker = openAsker({ articles, chat });
    const reports: WritingReport[] = [];
    const answer = (await asker.ask(
      { question: cases[language].request },
      { onWritten: (report) => void reports.push(report) },
    )) as AskedSummary;
    expect(answer).toMatchObject({ kind: 'summarized', writer: 'model' });
    expect(texts(answer)).toEqual([first]);
    expect(reports).toHaveLength(1);
  });

  it('ends when nobody waits for it any more', async () => {
    const stop = new AbortController();
    const { summarizer } = open(articles, [
      () => {
        stop.abort(new Error('stopped'));
        return `${first} [x]\n`;
      },
    ]);
    await expect(summarizer.summarize(of(one.id), { signal: stop.signal })).rejects.toThrow('stopped');
  });
});
