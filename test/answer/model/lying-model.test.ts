import { describe, expect, it } from 'vitest';
import type { Answered, GrowingAnswer } from '../../../src/domain/answer.ts';
import type { SentenceFate } from '../../../src/domain/explanation.ts';
import { inventedNames } from '../../../src/evaluation/grounding/invented.ts';
import type { Truth } from '../../../src/evaluation/grounding/lie.ts';
import { liars } from '../../../src/evaluation/grounding/liars.ts';
import { splitSentences } from '../../../src/text/sentences.ts';
import { createFakeChatModel, readPassages } from '../../fakes/chat-model.ts';
import type { MemoryArticle } from '../../fakes/memory-store.ts';
import { readCorpusTexts } from '../../helpers/corpus-texts.ts';
import { noGaps } from '../../../src/domain/question.ts';
import { createToldRetriever, openAsker } from '../world.ts';

/** Every lie that can be told about sentences of the shipped articles, by a model that repeats it when it is to repair it. */
const articles = readCorpusTexts();

const truths: readonly Truth[] = articles.flatMap(({ id, language, text }) =>
  splitSentences(text, language)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => sentence.length > 60)
    .slice(0, 1)
    .map((sentence): Truth => ({
      id,
      kind: 'quoted',
      language,
      text: sentence,
      cited: [{ articleId: id, text: sentence, language }],
    })),
);

function listLies(truth: Truth, seed: number): string[] {
  let drawn = seed;
  const pick = (below: number) => (drawn = (drawn * 7919 + 104_729) % 1_000_003) % below;
  const passages = truths.flatMap(({ cited }) => cited);
  return Object.values(liars).flatMap((liar) => {
    const lie = liar(truth, { pick, others: truths, passages });
    return lie === undefined || lie.text === truth.text ? [] : [lie.text];
  });
}

async function tell(truth: Truth, lies: readonly string[]) {
  const article = articles.find(({ id }) => id === truth.id) as MemoryArticle;
  const chat = createFakeChatModel((request) => {
    const names = readPassages(request).map(({ name }) => name);
    return lies.map((lie, at) => `${request.system.includes('[a1]') ? `[r${at + 1}] ` : ''}${lie} [${names[0]}]\n`);
  });
  const found = [{ articleId: truth.id, quote: truth.text, score: 5, more: { gaps: noGaps } }];
  const asker = openAsker({ articles: [article], retriever: createToldRetriever([article], found), chat });
  const shown: GrowingAnswer[] = [];
  const fates: SentenceFate[] = [];
  const answer = await asker.ask(
    {
      question: truth.language === 'ar' ? 'ماذا حدث في أستانا؟' : 'What happened in Astana?',
      language: truth.language,
    },
    {
      onProgress: (soFar) => shown.push(soFar),
      onExplained: ({ writing }) => fates.push(...(writing?.sentences ?? []).map(({ fate }) => fate)),
    },
  );
  return { said: [...shown, answer as Answered], fates };
}

/** Names of which each word is an ordinary one without its ending: the check takes them for these, and the README says so. */
const takenForWords: ReadonlySet<string> = new Set(['إيلون ماسك']);

const digits = (text: string): readonly string[] => text.match(/\d+/gu) ?? [];
const quoted = (text: string) => [...text.matchAll(/[“«"]([^”»"]+)[”»"]/gu)].map(([, words = '']) => words);

/** Sentences that say a number, a quotation or an invented name that their cited words do not hold, with these words. */
function findFalse(
  sentences: Answered['sentences'],
  citations: Answered['citations'],
  language: 'en' | 'ar',
): string[] {
  return sentences.flatMap(({ text, citations: numbers }) => {
    const words = citations.filter(({ number }) => numbers.includes(number)).map(({ quote }) => quote);
    const isHeld = (part: string) => words.some((quote) => quote.includes(part));
    const names = inventedNames[language].filter((name) => !takenForWords.has(name) && text.includes(name));
    const isTrue =
      digits(text).every((number) => words.some((quote) => digits(quote).includes(number))) &&
      quoted(text).every(isHeld) &&
      names.every(isHeld);
    return isTrue ? [] : [`${text} | ${words.join(' / ')}`];
  });
}

describe.each(['en', 'ar'] as const)('a model that lies (%s)', { timeout: 120_000 }, (language) => {
  it('gets no number, quotation or invented name before a reader that its cited words do not hold', async () => {
    const own = truths.filter((truth) => truth.language === language);
    expect(own.length).toBeGreaterThan(5);
    let told = 0;
    const faults: string[] = [];
    for (const [at, truth] of own.entries()) {
      // Few at a time, since an answer has five sentences at most
      const lies = listLies(truth, at);
      for (let from = 0; from < lies.length; from += 5) {
        const { said, fates } = await tell(truth, lies.slice(from, from + 5));
        told += fates.length;
        faults.push(...said.flatMap(({ sentences, citations }) => findFalse(sentences, citations, language)));
      }
    }
    expect(told).toBeGreaterThan(40);
    expect([...new Set(faults)]).toEqual([]);
  });
});
