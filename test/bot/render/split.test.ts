import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBlocks } from '../../../src/bot/render/answer.ts';
import { renderBlocks, type Block } from '../../../src/bot/render/block.ts';
import { maxMessageChars, toMessages } from '../../../src/bot/render/split.ts';
import { toLines, toPhraseLines } from '../../../src/bot/render/words.ts';
import type { ArticleId } from '../../../src/domain/article.ts';
import type { Language } from '../../../src/domain/language.ts';
import { answerIn, citationIn } from '../sample-answers.ts';
import { findControlFaults, parseTelegramHtml, toBareText, toShownLines } from '../telegram-text.ts';

const sentences = { en: 'The delegations met in Astana on Monday. ', ar: 'اجتمعت الوفود في أستانا يوم الاثنين. ' };

describe('toMessages', () => {
  it('makes one message of what fits to the last unit', () => {
    expect(toMessages([block('en', 'a'.repeat(maxMessageChars))])).toHaveLength(1);
    expect(toMessages([block('en', 'a'.repeat(maxMessageChars + 1))])).toHaveLength(2);
  });

  it('counts the mark in front of a line', () => {
    expect(toMessages([block('ar', 'a'.repeat(maxMessageChars))]).map(({ plain }) => plain.length)).toEqual([
      maxMessageChars,
      2,
    ]);
  });

  it('counts what is shown, not the mark-up', () => {
    const [message, ...others] = toMessages([block('en', '&'.repeat(maxMessageChars))]);
    expect(others).toEqual([]);
    expect(message?.html).toHaveLength(maxMessageChars * 5);
  });

  it('gives no message for nothing', () => {
    expect(toMessages([])).toEqual([]);
    expect(toMessages([block('en', ''), { kind: 'text', lines: toPhraseLines(' \n\n', 'ar') }])).toEqual([]);
  });

  it.each(['en', 'ar'] as const)('keeps a citation whole and moves it to the next message: %s', (language) => {
    const quote = sentences[language].repeat(60).trim();
    const other = citationIn(language, { number: 2, articleId: 'other' as ArticleId, quote });
    const messages = toMessages(toBlocks(answerIn(language, [citationIn(language), other])));
    const shown = messages.map(({ html }) => parseTelegramHtml(html));
    const cards = shown.map((each) => each.entities.filter(({ attributes }) => attributes === 'expandable').length);
    expect(cards).toEqual([1, 1]);
  });

  it.each(['en', 'ar'] as const)('cuts what is longer between sentences: %s', (language) => {
    const messages = toMessages([block(language, sentences[language].repeat(300))]);
    expect(messages.length).toBeGreaterThan(1);
    for (const { plain } of messages) expect(`${plain} `.replaceAll(sentences[language], '')).toBe('');
  });

  it('cuts a sentence that is longer between words', () => {
    const messages = toMessages([block('en', 'wording '.repeat(1000))]);
    for (const { plain } of messages) expect(`${plain} `.replaceAll('wording ', '')).toBe('');
  });

  it('cuts a word that is longer between characters as readers see them', () => {
    for (const character of ['\u{1F600}', '\u{1F469}\u200D\u{1F680}', 'e\u0301', 'بّ']) {
      for (const { plain } of toMessages([block('en', `.${character.repeat(5000)}`)])) {
        expect(plain.replace(/^\.|^\u200E\.?/, '').replaceAll(character, '')).toBe('');
      }
    }
  });

  it('cuts a character that is longer than a message', () => {
    const messages = toMessages([block('en', `a${'\u0301'.repeat(9000)}`)]);
    expect(messages.map(({ plain }) => plain).join('')).toHaveLength(9001);
  });

  it.each(['en', 'ar'] as const)('opens quotations, links and isolates again: %s', (language) => {
    const title = (language === 'ar' ? 'long ' : 'طويل ').repeat(2000);
    const citation = citationIn(language, { title, source: title, quote: sentences[language].repeat(500) });
    const messages = toMessages(toBlocks(answerIn(language, [citation])));
    expect(messages.length).toBeGreaterThan(10);
    for (const { html, plain } of messages) {
      expect(parseTelegramHtml(html).text).toBe(plain);
      expect(findControlFaults(plain)).toEqual([]);
    }
  });

  it('keeps a number with the words before it', () => {
    const citation = citationIn('en', { quote: 'word '.repeat(2000).trim() });
    const messages = toMessages(toBlocks(answerIn('en', [citation])));
    expect(messages.find(({ plain }) => plain.includes('[1]'))?.plain).toContain('word\u00A0[1]');
  });
});

describe('whatever is written', () => {
  it('gives messages within the limit that lose nothing and are well formed', () => {
    const limit = 60;
    fc.assert(
      fc.property(fc.array(blocks(), { maxLength: 5 }), (some) => {
        const messages = toMessages(some, limit);
        for (const { html, plain } of messages) {
          expect(plain.length).toBeLessThanOrEqual(limit);
          expect(plain.trim()).not.toBe('');
          expect(parseTelegramHtml(html).text).toBe(plain);
          expect(findControlFaults(plain)).toEqual([]);
          expect(plain).not.toMatch(/\p{Cs}/u);
        }
        expect(toBareText(messages.map(({ plain }) => plain).join(''))).toBe(toBareText(renderBlocks(some).plain));
      }),
      { numRuns: 300 },
    );
  });

  it.each(['en', 'ar'] as const)('starts each line in the direction of its language: %s', (language) => {
    fc.assert(
      fc.property(words(), fc.integer({ min: 20, max: 200 }), (text, limit) => {
        const block: Block = { kind: 'text', lines: toPhraseLines(text, language) };
        for (const { html } of toMessages([block], limit)) {
          for (const { direction } of toShownLines(parseTelegramHtml(html))) {
            expect([undefined, language === 'ar' ? 'rtl' : 'ltr']).toContain(direction);
          }
        }
      }),
    );
  });

  it('keeps a long answer whole in messages that can be sent', () => {
    for (const language of ['en', 'ar'] as const) {
      const quote = `${sentences[language].repeat(250)}${'\u{1F600}'.repeat(5000)}`;
      expect(quote.length).toBeGreaterThan(19_000);
      const some = toBlocks(answerIn(language, [citationIn(language, { quote })]));
      const messages = toMessages(some);
      for (const { plain } of messages) expect(plain.length).toBeLessThanOrEqual(maxMessageChars);
      expect(toBareText(messages.map(({ plain }) => plain).join(''))).toBe(toBareText(renderBlocks(some).plain));
    }
  });
});

function block(language: Language, text: string): Block {
  return { kind: 'text', lines: toLines(text, language) };
}

/** Words of both directions, with what is hard about text. */
function words(): fc.Arbitrary<string> {
  const hard = [
    '<b>',
    '&amp;',
    '"',
    '\u2068',
    '\u2069',
    '\u202E',
    '\u200F',
    '\u{1F469}\u200D\u{1F680}',
    'سوريا',
    'NATO',
    '. ',
    '\n',
    '\uD83D',
  ];
  const word = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(...hard), fc.constant(' '));
  return fc.array(word, { maxLength: 60 }).map((some) => some.join(''));
}

function blocks(): fc.Arbitrary<Block> {
  return fc
    .record({
      kind: fc.constantFrom('text', 'quotation', 'expandable'),
      language: fc.constantFrom('ar', 'en'),
      text: words(),
      isPhrase: fc.boolean(),
      url: fc.option(fc.constant('https://example.org/?a&b'), { nil: undefined }),
    })
    .map(({ kind, language, text, isPhrase, url }) => {
      const lines = isPhrase ? toPhraseLines(text, language) : toLines(text, language);
      return { kind, lines: lines.map((line) => ({ ...line, runs: line.runs.map((run) => ({ ...run, url })) })) };
    });
}
