import { describe, expect, it } from 'vitest';
import type { Answered, GrowingAnswer, AskRequest } from '../../../src/domain/answer.ts';
import { ProviderError } from '../../../src/domain/errors.ts';
import type { AnswerExplanation } from '../../../src/domain/explanation.ts';
import { createFakeChatModel, readPassages, type Saying } from '../../fakes/chat-model.ts';
import type { MemoryArticle } from '../../fakes/memory-store.ts';
import { noGaps } from '../../../src/domain/question.ts';
import { createToldRetriever, openAsker } from '../world.ts';

const texts = {
  en: 'The 22nd round was held in Astana on 11 November 2024. Delegations of Russia, Iran and Türkiye attended it. The next round may be held in 2025, the envoy Alexander Lavrentyev said. Nobody from the Gulf attended.',
  ar: 'عُقدت الجولة الثانية والعشرون في أستانا في 11 نوفمبر 2024. وحضرتها وفود روسيا وإيران وتركيا. وقال المبعوث ألكسندر لافرينتييف إن الجولة المقبلة قد تعقد في 2025. ولم يحضر أحد من الخليج.',
} as const;

type Reader = keyof typeof texts;

const sayings = {
  en: {
    question: 'who attended the 22nd round in Astana?',
    true: 'Delegations of Russia, Iran and Türkiye attended the 22nd round in Astana.',
    other: 'The 22nd round was held in Astana on 11 November 2024.',
    false: 'Delegations of Russia, Iran and Brazil attended the 22nd round.',
    quote: 'Delegations of Russia, Iran and Türkiye attended it.',
  },
  ar: {
    question: 'من حضر الجولة الثانية والعشرين في أستانا؟',
    true: 'حضرت وفود روسيا وإيران وتركيا الجولة الثانية والعشرين في أستانا.',
    other: 'عُقدت الجولة الثانية والعشرون في أستانا في 11 نوفمبر 2024.',
    false: 'حضرت وفود روسيا وإيران والبرازيل الجولة الثانية والعشرين.',
    quote: 'وحضرتها وفود روسيا وإيران وتركيا.',
  },
} as const;

function toArticles(language: Reader): MemoryArticle[] {
  return [
    {
      id: `round-${language}`,
      language,
      title: language === 'en' ? 'The round' : 'الجولة',
      text: texts[language],
    },
  ];
}

async function ask(
  language: Reader,
  told: readonly Saying[],
  more: Partial<AskRequest> & { readonly support?: number; readonly confidence?: number } = {},
) {
  const { support = 0.99, confidence = 0.99, ...request } = more;
  const articles = toArticles(language);
  const chat = createFakeChatModel(...told);
  const found = [{ articleId: `round-${language}`, quote: sayings[language].quote, score: 5, more: { gaps: noGaps } }];
  const retriever = createToldRetriever(articles, found, { support, confidence });
  const asker = openAsker({ articles, retriever, chat });
  const shown: GrowingAnswer[] = [];
  let explanation: AnswerExplanation | undefined;
  const answer = await asker.ask(
    { question: sayings[language].question, ...request },
    { person: 'p1', onProgress: (soFar) => shown.push(soFar), onExplained: (given) => (explanation = given) },
  );
  return { answer, chat, shown, explanation };
}

// Albarazil, Brazil
const strangers = /Brazil|\u0627\u0644\u0628\u0631\u0627\u0632\u064A\u0644/u;

/** Says something of the first passage of whatever it is asked. */
const citing =
  (...lines: readonly string[]): Saying =>
  (request) => {
    const [passage] = readPassages(request);
    return lines.map((line) => `${line} [${passage?.name}]\n`);
  };

const writing = (explanation: AnswerExplanation | undefined) =>
  explanation?.writing?.sentences.map(({ text, fate }) => [text, fate]);

describe.each(['en', 'ar'] as const)('an answer that a language model writes (%s)', (language) => {
  const { true: told, other, false: lie, quote } = sayings[language];

  it('is shown sentence by sentence, each with the words that support it', async () => {
    const { answer, shown, chat } = await ask(language, [citing(told, other)]);
    expect(answer).toMatchObject({ kind: 'answered', writer: 'model', lead: null });
    expect((answer as Answered).sentences.map(({ text }) => text)).toEqual([told, other]);
    for (const { start, end, quote: cited } of (answer as Answered).citations)
      expect(texts[language].slice(start, end)).toBe(cited);
    expect((answer as Answered).citations.at(-1)?.quote).toBe(other);
    expect(shown.map(({ sentences }) => sentences.length)).toEqual([1, 2]);
    expect(answer.text).toBe(shown.at(-1)?.text);
    expect(chat.requests[0]).toMatchObject({ person: 'p1' });
    expect(chat.requests[0]?.user.endsWith(sayings[language].question)).toBe(true);
  });

  it('never shows a sentence that its citation does not support, and has it repaired once', async () => {
    const repaired: Saying = (request) => `[r1] ${told} [${readPassages(request)[0]?.name}]`;
    const { answer, shown, explanation, chat } = await ask(language, [citing(lie, other), repaired]);
    expect((answer as Answered).sentences.map(({ text }) => text)).toEqual([told, other]);
    expect(JSON.stringify(shown)).not.toMatch(strangers);
    expect(writing(explanation)).toEqual([
      [lie, 'repaired'],
      [other, 'kept'],
    ]);
    expect(chat.requests[1]?.user).toMatch(/a name that the passage does not have: /u);
  });

  it('has the article speak where the repair fails too', async () => {
    const { answer, explanation } = await ask(language, [citing(other, lie), `[r1] ${lie} [x]`]);
    expect((answer as Answered).sentences.map(({ text }) => text)).toEqual([other, quote]);
    expect(writing(explanation)?.[1]).toEqual([lie, 'replaced']);
    expect(answer).toMatchObject({ writer: 'model' });
  });

  it('is the extractive one where nothing of it holds', async () => {
    const { answer, shown, explanation } = await ask(language, [citing(lie), 'NONE']);
    expect(answer).toMatchObject({
      kind: 'answered',
      writer: 'extractive',
      sentences: [{ text: quote, citations: [1] }],
    });
    expect(JSON.stringify(shown)).not.toMatch(strangers);
    expect(explanation?.writing?.failure).toBe('It wrote nothing that the articles support.');
  });

  it.each([
    ['names no passage', [told]],
    ['names a passage that is not there', [`${told} [zzzzz]`]],
  ])('cites what supports it even where the model %s', async (_, lines) => {
    const { answer } = await ask(language, [lines.join('\n'), 'NONE']);
    expect(answer).toMatchObject({ writer: 'model', sentences: [{ text: told }] });
  });

  const down = new ProviderError('It is down.', { code: 'provider-failed', retryable: true });

  it.each([
    ['is down', [down]],
    ['is out of budget', [new ProviderError('The budget is spent.', { code: 'budget-exhausted' })]],
    ['breaks off', [`${told} [x]\n`, down]],
    ['writes garbage', ['\u0000\ufffd ### <b>{{}}</b> [[[', ']]] 0x00\n'.repeat(40)]],
    ['writes nothing', ['\n \n']],
  ])('is the extractive one where the provider %s', async (_, pieces) => {
    const { answer, explanation } = await ask(language, [pieces, [down]]);
    expect(answer).toMatchObject({ kind: 'answered', writer: 'extractive', sentences: [{ text: quote }] });
    expect(explanation?.writing?.failure).not.toBeNull();
  });

  it('is an abstention where the model finds none, unless the articles surely answer', async () => {
    const unsure = await ask(language, ['NONE'], { support: 0.6 });
    expect(unsure.answer).toMatchObject({ kind: 'abstained', reason: 'not-in-articles' });
    const sure = await ask(language, ['NONE']);
    expect(sure.answer).toMatchObject({ kind: 'answered', writer: 'extractive' });
  });

  it('ends when nobody waits for it any more', async () => {
    const articles = toArticles(language);
    const found = [{ articleId: `round-${language}`, quote, score: 5 }];
    const stop = new AbortController();
    const chat = createFakeChatModel(() => [`${told} [x]\n`, `${other} [x]\n`]);
    const asker = openAsker({ articles, retriever: createToldRetriever(articles, found), chat });
    const asked = asker.ask(
      { question: sayings[language].question },
      { signal: stop.signal, onProgress: () => stop.abort(new Error('stopped')) },
    );
    await expect(asked).rejects.toThrow('stopped');
  });

  it('costs nothing where the articles do not answer', async () => {
    const { answer, chat } = await ask(language, [], { confidence: 0.01 });
    expect(answer.kind).toBe('abstained');
    expect(chat.requests).toEqual([]);
  });
});
