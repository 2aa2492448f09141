import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateGrounding } from '../../../src/evaluation/grounding/evaluate-grounding.ts';
import { parseParaphrases } from '../../../src/evaluation/grounding/paraphrase-file.ts';
import { collectTruths } from '../../../src/evaluation/grounding/truths.ts';
import { readJsonLines } from '../../../src/evaluation/json-lines.ts';
import { openGroundingKnowledge } from '../../../src/open-words.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { readShippedTexts } from '../../questions/question-rows.ts';
import { readArticleRows } from '../../questions/question-set.ts';

const toPath = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const read = async (name: string) => parseParaphrases(await readJsonLines(toPath(`grounding/${name}`), 'paraphrases'));

const text = {
  en: 'Anton Sleiman said that a recount takes four days. Nadia Ferhat was elected mayor on Monday.',
  ar: 'قال أنطون سليمان إن إعادة الفرز تستغرق أربعة أيام. وانتُخبت نادية فرحات رئيسة للبلدية يوم الاثنين.',
} as const;

describe('what somebody wrote to lie', () => {
  it.each([
    ['en', 'Nadia Ferhat said that a recount takes four days.', 'Anton Sleiman said that a recount takes four days.'],
    ['ar', 'قالت نادية فرحات إن إعادة الفرز تستغرق أربعة أيام.', 'قال أنطون سليمان إن إعادة الفرز تستغرق أربعة أيام.'],
  ] as const)('is counted by how it lies, and is no truth (%s)', async (language, lie, truth) => {
    const words = text[language].slice(0, 20);
    const cites = [{ articleId: 'recount', words }];
    const lines = [
      { language, text: truth, cites },
      { language, text: lie, cites, lie: 'speaker' },
      { language, text: truth, cites, lie: 'none' },
      { language, text: lie, cites: [{ articleId: 'not-held', words }], lie: 'speaker' },
    ].map((row, at) => ({ line: JSON.stringify(row), place: `line ${at + 1}` }));
    const { articles } = createMemoryStore([{ id: 'recount', language, title: 'Recount', text: text[language] }]);
    const truths = await collectTruths([], parseParaphrases(lines), articles);
    const knowledge = await openGroundingKnowledge();
    const clock = { now: () => new Date(0), monotonicMs: () => 0 };
    const evaluation = evaluateGrounding(truths, { knowledge, clock });
    const nothing = { lies: 0, caught: 0 };
    const other = language === 'en' ? 'ar' : 'en';
    expect(evaluation.written).toEqual({
      speaker: { [language]: { lies: 1, caught: 1 }, [other]: nothing },
      none: { [language]: { lies: 1, caught: 0 }, [other]: nothing },
    });
    expect(evaluation.truths.paraphrase[language]).toEqual({ truths: 1, refused: 0 });
  });

  it('cites words of the shipped articles, or of invented news', async () => {
    const texts = new Map(await readShippedTexts());
    for (const file of ['questions/fitting/articles.jsonl', 'grounding/held-out/articles.jsonl']) {
      for (const { id, text: body } of readArticleRows(file)) texts.set(id, body);
    }
    const lies = [...(await read('written-lies.jsonl')), ...(await read('held-out/lies.jsonl'))];
    const truths = [...(await read('written-truths.jsonl')), ...(await read('held-out/truths.jsonl'))];
    expect([lies.length, truths.length]).toEqual([320, 300]);
    expect(lies.every(({ lie }) => lie !== undefined)).toBe(true);
    const missing = [...lies, ...truths].filter(({ cites }) =>
      cites.some(({ articleId, words }) => texts.get(articleId)?.includes(words) !== true),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('is refused by its number where "lie" is no text', () => {
    const line = JSON.stringify({ language: 'en', text: 'x', cites: [], lie: 7 });
    expect(() => parseParaphrases([{ line, place: 'lies.jsonl, line 3' }])).toThrow('lies.jsonl, line 3');
  });
});
