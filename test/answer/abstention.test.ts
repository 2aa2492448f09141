import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../src/domain/article.ts';
import { writeAbstention } from '../../src/answer/abstention.ts';
import { createToldRetriever, phrasebook } from './world.ts';

const base = {
  question: 'x',
  questionLanguage: 'en',
  language: 'en',
  text: '',
  elapsedMs: 0,
  articleLanguage: null,
  confidence: 0.2,
  ranked: [],
} as const;

const hostile = { id: 'a', title: 'Bridge \u202Egnidliub', language: 'ar', text: '\u202Eالجسر\u2066 بعيد.' } as const;
const nearest = (title: string) => ({ articleId: 'a' as ArticleId, title });

async function findClosest() {
  const retriever = createToldRetriever([hostile], [{ articleId: 'a', quote: hostile.text, score: 1 }]);
  const question = { text: '', language: 'ar', type: 'other', timeWindow: null, preferredArticleIds: [] } as const;
  return (await retriever.retrieve(question)).sentences[0];
}

describe.each(['en', 'ar'] as const)('writeAbstention (%s)', (language) => {
  const write = (facts: Partial<Parameters<typeof writeAbstention>[1]>) =>
    writeAbstention({ ...base, language }, { reason: 'not-in-articles', nearest: [], terms: [], ...facts }, phrasebook);
  const linesOf = (facts: Parameters<typeof write>[0]) => write(facts).text.split('\n');

  it('says only that the articles do not say, where nothing was looked for or found', () => {
    expect(linesOf({})).toEqual([phrasebook.format(language, 'abstain-plain')]);
  });

  it('names what was looked for, in order, each word as it was written', () => {
    const [line] = linesOf({ terms: ['Astana', 'أستانا'] });
    expect(line).toMatch(/Astana\u2069?(?:, |\u060C )\u2068?\u0623\u0633\u062A\u0627\u0646\u0627/u); // Arabic comma, Astana
  });

  it('names one and several of the nearest articles', () => {
    const separator = phrasebook.format(language, 'title-separator');
    const titles = { en: ['One', 'Two'], ar: ['واحد', 'اثنان'] }[language];
    expect(linesOf({ nearest: titles.slice(0, 1).map(nearest) }).at(-1)).toContain(titles[0]);
    expect(linesOf({ nearest: titles.map(nearest) }).at(-1)).toContain(titles.join(separator));
  });

  it('lets no direction control of an article or a question reach beyond its place', async () => {
    const { text, nearest: told } = write({
      nearest: [nearest(hostile.title)],
      terms: ['\u202Emoc\u2067'],
      closest: await findClosest(),
      closestTitle: () => hostile.title,
    });
    expect(text).not.toMatch(/[\u202A-\u202E\u2066\u2067\u200E\u200F]/u);
    expect(text.match(/\u2068/gu)?.length ?? 0).toBe(text.match(/\u2069/gu)?.length ?? 0);
    expect(text.replace(/[\u2068\u2069]/gu, '')).toContain('الجسر بعيد.');
    expect(told[0]?.title).toBe(hostile.title);
  });

  it('does not read names of variables and marks out of titles', () => {
    expect(linesOf({ nearest: [nearest('{ $terms } <b>[1]</b> {count}')] }).at(-1)).toContain(
      '{ $terms } <b>[1]</b> {count}',
    );
  });
});
