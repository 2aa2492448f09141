import { describe, expect, it } from 'vitest';
import { toBlocks } from '../../../src/bot/render/answer.ts';
import { toMessages } from '../../../src/bot/render/split.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import type { ArticleId } from '../../../src/domain/article.ts';
import { isolate } from '../../../src/text/direction.ts';
import { abstentionIn, answerIn, citationIn, replyIn } from '../sample-answers.ts';
import { findControlFaults, parseTelegramHtml, toShownLines } from '../telegram-text.ts';

const rightToLeftOverride = '\u202E';
const popIsolate = '\u2069';

describe('an answer', () => {
  it('is its sentences with their numbers, and below them a quotation that says where the words are from', () => {
    expect(linesOf(answerIn('en'))).toEqual([
      { text: 'Türkiye, Russia and Iran attended the round.\u00A0[1]', quotation: 'none', direction: 'ltr' },
      { text: '[1] Astana talks end', quotation: 'expandable', direction: 'ltr' },
      { text: 'Kurd Online · 12 November 2024', quotation: 'expandable', direction: 'ltr' },
      { text: 'Türkiye, Russia and Iran attended the round.', quotation: 'expandable', direction: 'ltr' },
    ]);
  });

  it('is the same from right to left in Arabic', () => {
    expect(linesOf(answerIn('ar'))).toEqual([
      { text: 'حضرت الجولة تركيا وروسيا وإيران.\u00A0[1]', quotation: 'none', direction: 'rtl' },
      { text: '[1] اختتام محادثات أستانا', quotation: 'expandable', direction: 'rtl' },
      { text: 'كورد أونلاين · 12 نوفمبر 2024', quotation: 'expandable', direction: 'rtl' },
      { text: 'حضرت الجولة تركيا وروسيا وإيران.', quotation: 'expandable', direction: 'rtl' },
    ]);
  });

  it.each([
    ['en', ['Russia', 'Iran']],
    ['ar', ['تركيا', 'روسيا', 'إيران']],
    ['en', ['Türkiye, Russia and Iran']],
  ] as const)('has in bold the words that answer, and nothing else of the sentence (%s): %s', (language, answers) => {
    const [citation] = [citationIn(language, { url: 'https://example.org/' })];
    const text = citation.quote;
    const answerSpans = answers.map((answer) => ({
      start: text.indexOf(answer),
      end: text.indexOf(answer) + answer.length,
    }));
    const shown = show(answerIn(language, [citation], { sentences: [{ text, citations: [1], answerSpans }] }));
    const bold = shown.entities.filter(({ tag }) => tag === 'b').map(({ start, end }) => shown.text.slice(start, end));
    expect(bold).toEqual(answers);
    expect(shown.text.startsWith(`${text}\u00A0`)).toBe(true);
  });

  it('says when the article was corrected', () => {
    const detailOf = (language: 'ar' | 'en') =>
      linesOf(answerIn(language, [citationIn(language, { correctedAt: '2024-11-13T09:00:00Z' })]))[2]?.text;
    expect(detailOf('en')).toBe('Kurd Online · 12 November 2024 · updated 13 November 2024');
    expect(detailOf('ar')).toBe('كورد أونلاين · 12 نوفمبر 2024 · حُدّث في 13 نوفمبر 2024');
  });

  it('puts what leads to it first, line by line', () => {
    const [first, second] = linesOf(answerIn('ar', undefined, { lead: `بحثت عن «${isolate('NATO')}».\nمن مقالة:` }));
    expect(first?.text).toBe('بحثت عن «\u2068NATO\u2069».');
    expect(second?.text).toBe('من مقالة:');
  });

  it.each(['en', 'ar'] as const)('leaves out what an article (%s) does not have', (language) => {
    const citation = citationIn(language, { url: null, source: null, publishedAt: null });
    const shown = show(answerIn(language, [citation]));
    expect(toShownLines(shown).map(({ text }) => text)).toHaveLength(3);
    expect(shown.entities.map(({ tag }) => tag)).toEqual(['b', 'blockquote']);
  });

  it.each(['en', 'ar'] as const)('names an article (%s) once when several of its sentences are quoted', (language) => {
    const citations = [
      citationIn(language, { number: 1, quote: language === 'ar' ? 'أولًا.' : 'First.' }),
      citationIn(language, { number: 2, quote: language === 'ar' ? 'ثانيًا.' : 'Second.' }),
    ] as const;
    const lines = linesOf(answerIn(language, citations)).filter(({ quotation }) => quotation === 'expandable');
    expect(lines.map(({ text }) => text.slice(0, 6))).toEqual([
      '[1][2]',
      expect.any(String),
      language === 'ar' ? '[1] أو' : '[1] Fi',
      language === 'ar' ? '[2] ثا' : '[2] Se',
    ]);
  });

  it('has a quotation for each article that it cites', () => {
    const other = citationIn('en', { number: 2, articleId: 'other' as ArticleId, title: 'Another' });
    const { entities } = show(answerIn('en', [citationIn('en'), other]));
    expect(entities.filter(({ attributes }) => attributes === 'expandable')).toHaveLength(2);
  });

  it.each([
    ['ar', 'en', 'ltr'],
    ['en', 'ar', 'rtl'],
  ] as const)('in %s quotes an article in %s in its own language and direction', (reader, article, direction) => {
    const lead = reader === 'ar' ? 'من مقالة بالإنجليزية:' : 'From an article in Arabic:';
    const [first, second, ...card] = linesOf(answerIn(reader, [citationIn(article)], { lead }));
    expect(first).toMatchObject({ quotation: 'none', direction: reader === 'ar' ? 'rtl' : 'ltr' });
    expect(second).toMatchObject({ quotation: 'plain', direction });
    expect(card.map((line) => [line.quotation, line.direction])).toEqual(Array(3).fill(['expandable', direction]));
    expect(card[1]?.text).toContain(reader === 'ar' ? '\u206812 نوفمبر 2024\u2069' : '\u206812 November 2024\u2069');
  });

  it('takes a sentence that is not word for word for one in the language of the answer', () => {
    const sentences = [{ text: 'حضرت تركيا.', citations: [1] }] as const;
    expect(linesOf(answerIn('ar', [citationIn('en')], { sentences }))[0]).toMatchObject({ quotation: 'none' });
  });

  it('keeps a number after words of the other direction', () => {
    const arabic = citationIn('ar', { quote: 'صدر البيان عن NATO' });
    const english = citationIn('en', { quote: 'The statement was called «بيان»' });
    expect(linesOf(answerIn('ar', [arabic]))[0]?.text).toBe('صدر البيان عن NATO\u00A0\u2068[1]\u2069');
    expect(linesOf(answerIn('en', [english]))[0]?.text).toBe('The statement was called «بيان»\u00A0\u2068[1]\u2069');
  });

  it('starts an Arabic line that begins with a foreign name or a flag from the right, by one mark', () => {
    for (const quote of ['NATO أعلن ذلك.', '\u{1F1F9}\u{1F1F7} أعلنت تركيا.', '\u200F\u200FNATO أعلن ذلك.']) {
      const [line] = linesOf(answerIn('ar', [citationIn('ar', { quote })]));
      expect(line).toMatchObject({ direction: 'rtl' });
      expect(line?.text).toMatch(/^\u200F[^\u200F]+$/);
    }
  });
});

describe('a hostile article', () => {
  it.each(['</a><b>&lt;', 'a & b < c > "d"', '<script>', '&amp;'])('cannot get out of its title: %s', (title) => {
    for (const language of ['en', 'ar'] as const) {
      const shown = show(answerIn(language, [citationIn(language, { title, source: title, quote: title })]));
      const link = shown.entities.find(({ tag }) => tag === 'a');
      expect(shown.text.slice(link?.start, link?.end)).toBe(title);
      expect(shown.entities.map(({ tag }) => tag)).toEqual(['a', 'blockquote']);
    }
  });

  it('cannot turn other words round', () => {
    const evil = `${rightToLeftOverride}a${popIsolate}\u2067b\u200Eج\u0000\u061C`;
    for (const language of ['en', 'ar'] as const) {
      const citation = citationIn(language, { title: evil, source: evil, quote: evil, publishedAt: evil });
      const { text } = show(answerIn(language, [citation], { lead: evil }));
      expect(findControlFaults(text)).toEqual([]);
    }
  });

  it('keeps a title and an outlet on a line each', () => {
    const citation = citationIn('en', { title: 'a\nb\u2028c', source: 'd\r\ne' });
    expect(linesOf(answerIn('en', [citation])).map(({ text }) => text)).toContain('[1] a b c');
  });

  it.each([
    ['javascript:alert(1)'],
    ['JAVASCRIPT:alert(1)'],
    ['data:text/html,x'],
    ['tg://user?id=1'],
    ['https://user:secret@example.org/'],
    ['not an address'],
    [`https://example.org/${'a'.repeat(3000)}`],
  ])('cannot lead to %s', (url) => {
    expect(show(answerIn('en', [citationIn('en', { url })])).entities.map(({ tag }) => tag)).not.toContain('a');
  });

  it.each([
    ['https://example.org/?a=1&b=2', 'https://example.org/?a=1&b=2'],
    ['https://example.org/"onclick="x', 'https://example.org/%22onclick=%22x'],
    ['https://example.org/خبر', 'https://example.org/%D8%AE%D8%A8%D8%B1'],
    ['http://example.org/a\u202Eb', 'http://example.org/a%E2%80%AEb'],
  ])('may lead to %s', (url, href) => {
    const { entities } = show(answerIn('en', [citationIn('en', { url })]));
    expect(entities.find(({ tag }) => tag === 'a')?.attributes).toBe(`href="${href}"`);
  });

  it('may have half a surrogate pair', () => {
    expect(show(answerIn('en', [citationIn('en', { quote: 'a\uD83D b' })])).text).toContain('a\uFFFD b');
  });
});

describe('an abstention and a reply', () => {
  it.each(['en', 'ar'] as const)('are their text line by line in the direction of the language: %s', (language) => {
    const text =
      language === 'ar'
        ? `لا تذكر المقالات ذلك. بحثت عن: ${isolate('FIFA')}.\n«${isolate('<Astana> & more')}»\n2024: أقرب المقالات`
        : `The articles do not say. I looked for: ${isolate('كأس')}.\n«${isolate('<أستانا> & غيرها')}»\n2024: nearest`;
    for (const answer of [abstentionIn(language, text), replyIn(language, text)]) {
      const lines = linesOf(answer);
      expect(lines).toHaveLength(3);
      expect(lines.map(({ direction }) => direction)).toEqual(Array(3).fill(language === 'ar' ? 'rtl' : 'ltr'));
      expect(findControlFaults(show(answer).text)).toEqual([]);
    }
  });

  it.each([
    ['en', `The closest passage, from “${isolate('افتتاح جسر المنارة')}”:`, '“افتُتح الجسر صباح الأحد.”'],
    ['ar', `أقرب مقطع، من «${isolate('The Harbour Tunnel opens')}»:`, '«Cars drove through the tunnel on Sunday.»'],
  ] as const)('quote an article of the other language in its own direction: %s', (language, lead, quote) => {
    const [first, second] = linesOf(abstentionIn(language, `${lead}\n${quote}`));
    expect(first?.direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(second).toMatchObject({ text: quote, direction: language === 'ar' ? 'ltr' : 'rtl' });
  });

  it.each(['unsupported-language', 'empty'] as const)(
    'in both languages has each line in the direction of its own: %s',
    (reason) => {
      const answer = replyIn('en', 'I read Arabic and English.\nأقرأ العربية والإنجليزية.', reason);
      expect(linesOf(answer).map(({ text, direction }) => [text, direction])).toEqual([
        ['I read Arabic and English.', 'ltr'],
        ['أقرأ العربية والإنجليزية.', 'rtl'],
      ]);
    },
  );

  it('keeps isolates that are not paired from doing harm', () => {
    for (const text of ['\u2068a', 'a\u2069b', '\u2067\u2068a\u2069 b \u2066c']) {
      expect(findControlFaults(show(replyIn('ar', text)).text)).toEqual([]);
    }
  });
});

function show(answer: Answer) {
  const [message, ...others] = toMessages(toBlocks(answer));
  if (message === undefined || others.length > 0) throw new Error('expected one message');
  const shown = parseTelegramHtml(message.html);
  expect(shown.text).toBe(message.plain);
  return shown;
}

function linesOf(answer: Answer) {
  return toShownLines(show(answer));
}
