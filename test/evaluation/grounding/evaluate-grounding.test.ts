import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkSentence } from '../../../src/answer/grounding/check-sentence.ts';
import { evaluateGrounding } from '../../../src/evaluation/grounding/evaluate-grounding.ts';
import { parseParaphrases } from '../../../src/evaluation/grounding/paraphrase-file.ts';
import { readJsonLines } from '../../../src/evaluation/json-lines.ts';
import type { Truth } from '../../../src/evaluation/grounding/lie.ts';
import { splitPassages } from '../../../src/ingest/passages.ts';
import { openGroundingKnowledge } from '../../../src/open-words.ts';
import { readShippedTexts } from '../../questions/question-rows.ts';

const clock = { now: () => new Date(0), monotonicMs: () => 0 };
const knowledge = await openGroundingKnowledge();
const texts = await readShippedTexts();
const files = ['en', 'ar'].map((language) =>
  fileURLToPath(new URL(`../../grounding/paraphrases-${language}.jsonl`, import.meta.url)),
);
const read = await Promise.all(files.map((file) => readJsonLines(file, 'paraphrases')));
const paraphrases = read.flatMap(parseParaphrases);

function cite(articleId: string, words: string) {
  const text = texts.get(articleId) ?? '';
  const language = articleId.endsWith('-ar') ? 'ar' : 'en';
  const passage = splitPassages(text, language)
    .map(({ start, end }) => text.slice(start, end))
    .find((each) => each.includes(words));
  return passage === undefined ? [] : [{ articleId, text: passage, language } as const];
}

const truths = paraphrases.map(({ id, language, text, cites }): Truth => {
  return {
    id,
    kind: 'paraphrase',
    language,
    text,
    cited: cites.flatMap(({ articleId, words }) => cite(articleId, words)),
  };
});

describe('the paraphrases of the shipped articles', () => {
  it('cite words that the articles hold, 60 or more in each language', () => {
    expect(truths.filter(({ cited }) => cited.length === 0).map(({ id }) => id)).toEqual([]);
    for (const language of ['ar', 'en'])
      expect(truths.filter((truth) => truth.language === language).length).toBeGreaterThanOrEqual(60);
  });

  it('pass the check but for three in a hundred, and lies about some of them are caught', { timeout: 120_000 }, () => {
    const some = truths.filter((_, index) => index % 16 === 0);
    const passages = truths.flatMap(({ cited }) => cited);
    const { lies } = evaluateGrounding({ truths: some, written: [], passages }, { knowledge, clock });
    for (const name of ['invented quotation', 'missing citation', 'link', 'other language'] as const) {
      expect([name, lies[name].ar, lies[name].en]).toEqual([name, { lies: 4, caught: 4 }, { lies: 4, caught: 4 }]);
    }
    const refused = truths.filter(
      ({ text, cited, language }) => checkSentence({ text, cited }, language, knowledge).length > 0,
    );
    expect(refused.length).toBeLessThanOrEqual(0.03 * truths.length);
  });
});
