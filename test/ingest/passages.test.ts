import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iteratePassages, maxPassageChars, splitPassages } from '../../src/ingest/passages.ts';
import { splitSentences } from '../../src/text/sentences.ts';

const sentences = {
  en: [
    'The council met on Monday.',
    'It agreed on the budget, which is larger than last year.',
    'Nobody objected!',
    'Why?',
  ],
  ar: ['اجتمع المجلس يوم الاثنين.', 'واتفق على الموازنة، وهي أكبر من موازنة العام الماضي.', 'لم يعترض أحد!', 'لماذا؟'],
};

const language = fc.constantFrom('en' as const, 'ar' as const);
const word = fc.constantFrom('council', 'الموازنة', 'budget,', 'قال:', 'على', 'a', '😀', '12.5', 'د.', '«كلا»', 'ǵ̱');
const sentence = fc.oneof(
  fc.constantFrom(...sentences.en, ...sentences.ar),
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 400 }), fc.constantFrom('.', '؟', '!', ''))
    .map(([words, end]) => words.join(' ') + end),
  fc.integer({ min: 1, max: 5000 }).map((length) => 'م'.repeat(length)),
  fc.integer({ min: 1, max: 2000 }).map((length) => '😀'.repeat(length)),
);
const article = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', ' ', '\n', '\n\n', ' \n \n ')), { maxLength: 60 })
  .map((parts) => parts.map(([text, gap]) => text + gap).join(''));

describe('any article', () => {
  it('is covered by its passages: in order, apart, each within the limit, without white space at the edges', () => {
    fc.assert(
      fc.property(article, language, (text, lang) => {
        const passages = splitPassages(text, lang);
        let end = 0;
        let covered = '';
        for (const passage of passages) {
          const quote = text.slice(passage.start, passage.end);
          expect(passage.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, passage.start).trim()).toBe('');
          expect(quote).not.toBe('');
          expect(quote.trim()).toBe(quote);
          expect(quote.length).toBeLessThanOrEqual(maxPassageChars);
          expect(quote).not.toMatch(/\p{Surrogate}/u);
          covered += quote;
          ({ end } = passage);
        }
        expect(covered.replace(/\s+/gu, '')).toBe(text.replace(/\s+/gu, ''));
      }),
    );
  });

  it('has each sentence in exactly one passage, unless the sentence is longer than a passage may be', () => {
    fc.assert(
      fc.property(article, language, (text, lang) => {
        const passages = splitPassages(text, lang);
        for (const one of splitSentences(text, lang)) {
          const holders = passages.filter(({ start, end }) => start < one.end && end > one.start);
          if (one.end - one.start <= maxPassageChars) expect(holders).toHaveLength(1);
          else expect(holders.length).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('gives the same passages again', () => {
    fc.assert(
      fc.property(article, language, (text, lang) => {
        expect([...iteratePassages(text, lang)]).toEqual(splitPassages(text, lang));
      }),
      { numRuns: 30 },
    );
  });
});

describe.each(['en', 'ar'] as const)('an article in %s', (lang) => {
  const [first = '', second = ''] = sentences[lang];
  const quotesOf = (text: string) => splitPassages(text, lang).map(({ start, end }) => text.slice(start, end));

  it('without text has no passages', () => {
    expect(splitPassages('', lang)).toEqual([]);
    expect(splitPassages(' \n\t', lang)).toEqual([]);
  });

  it('that is short is one passage', () => {
    const text = `${first} ${second}\n\n${first}`;
    expect(quotesOf(text)).toEqual([text]);
  });

  it('is cut between paragraphs of a fitting length', () => {
    const paragraph = `${second} `.repeat(Math.round(800 / second.length)).trim();
    expect(quotesOf([paragraph, paragraph, paragraph].join('\n\n'))).toEqual([paragraph, paragraph, paragraph]);
  });

  it('is cut within a paragraph that is too long, into passages of like length', () => {
    const lengths = quotesOf(`${second} `.repeat(Math.round(4500 / second.length))).map((quote) => quote.length);
    expect(lengths).toHaveLength(5);
    expect(Math.min(...lengths)).toBeGreaterThan(700);
    expect(Math.max(...lengths)).toBeLessThan(1100);
  });

  it('leaves no tiny rest', () => {
    const paragraph = `${second} `.repeat(Math.round(1000 / second.length)).trim();
    const quotes = quotesOf(`${paragraph}\n\n${first}\n\n${paragraph}\n\n${first}`);
    expect(quotes).toEqual([`${paragraph}\n\n${first}`, `${paragraph}\n\n${first}`]);
  });

  it('has a sentence without end cut at its clauses', () => {
    const comma = lang === 'ar' ? '،' : ',';
    const clause = `${first.slice(0, -1)}${comma} `;
    const quotes = quotesOf(clause.repeat(Math.round(3000 / clause.length)));
    expect(quotes.length).toBeGreaterThan(2);
    for (const quote of quotes) expect(quote.endsWith(comma)).toBe(true);
  });

  it('that is very long is taken apart a part at a time', () => {
    const text = `${first} ${second}\n`.repeat(4000);
    const passages = splitPassages(text, lang);
    expect(passages.at(-1)?.end).toBe(text.trimEnd().length);
    expect(Math.min(...passages.map(({ start, end }) => end - start))).toBeGreaterThan(300);
  });
});
