import { expect, it } from 'vitest';
import type { ArticleId, Passage, PassageId } from '../../src/domain/article.ts';
import { createPassageAnalyser } from '../../src/retrieval/analysed-passage.ts';

const place = { id: '1' as PassageId, articleId: 'a' as ArticleId, ordinal: 0, start: 0 };
const english: Passage = { ...place, language: 'en', title: 'Old title', text: 'It rained.', end: 10 };
const arabic: Passage = { ...place, language: 'ar', title: 'عنوان قديم', text: 'هطل المطر.', end: 10 };
const knowsAll = { isKnown: () => true, isNamedThing: () => false, isPerson: () => false, countryOf: () => undefined };

it.each([
  ['en', english, 'Bridges', 'bridg'],
  ['ar', arabic, 'الجسور', 'جسور'],
] as const)('a remembered passage (%s) has the title of the article as it is edited', (_, passage, title, stem) => {
  const analyse = createPassageAnalyser(knowsAll);
  analyse(passage);
  const edited = analyse({ ...passage, title });
  expect(edited.passage.title).toBe(title);
  expect([...edited.titleStems]).toEqual([stem]);
  expect(analyse({ ...passage, title })).toBe(edited);
});
