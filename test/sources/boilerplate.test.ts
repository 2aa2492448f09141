import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeBoilerplate } from '../../src/sources/boilerplate.ts';

const bodies = {
  en: 'The council met on Monday and agreed on the budget for the coming year.\n\nThe mayor thanked the members for their work.',
  ar: 'اجتمع المجلس يوم الاثنين واتفق على موازنة العام المقبل.\n\nوشكر رئيس البلدية الأعضاء على عملهم.',
};

describe('lines at the top', () => {
  it.each([
    ['Selwyn Gazette | , ,', 'Selwyn Gazette', undefined],
    ['Selwyn Gazette | 12 November 2031 | Omar Haddad', 'Selwyn Gazette', '2031-11-12'],
    ['Reuters - November 12, 2031', 'Reuters', '2031-11-12'],
    ['Port Selwyn, 12 November 2031 (Selwyn Gazette)', 'Selwyn Gazette', '2031-11-12'],
    ['SELWYN, Nov. 12, 2031', undefined, '2031-11-12'],
    ['سلوان، 12 نوفمبر 2031 (جريدة سلوان)', 'جريدة سلوان', '2031-11-12'],
    ['سلوان، ١٢ تشرين الثاني ٢٠٣١', undefined, '2031-11-12'],
    ['Port Selwyn – Agencies', undefined, undefined],
    ['By Omar Haddad and Lena Ortiz', undefined, undefined],
    ['Published: Wed, 12 Nov 2031 10:30 GMT', undefined, '2031-11-12'],
    ['Last updated 12 November 2031', undefined, undefined],
    ['Share | Tweet | Email', undefined, undefined],
    ['By Omar Haddad | Published November 12, 2031 | 3 min read', undefined, '2031-11-12'],
    ['Wed 12 Nov 2031 14.05 GMT', undefined, '2031-11-12'],
    ['Home > Economy > Ports', undefined, undefined],
    ['جريدة سلوان | , ,', 'جريدة سلوان', undefined],
    ['جريدة سلوان | 12 نوفمبر 2031 | عمر حداد', 'جريدة سلوان', '2031-11-12'],
    ['رويترز - ١٢ تشرين الثاني ٢٠٣١', 'رويترز', '2031-11-12'],
    ['سلوان – وكالات', undefined, undefined],
    ['بقلم: عمر حداد ولينا أورتيز', undefined, undefined],
    ['نُشر في: الأربعاء، 12 تشرين الثاني/نوفمبر 2031 10:30', undefined, '2031-11-12'],
    ['آخر تحديث: 12 نوفمبر 2031', undefined, undefined],
    ['مشاركة | غرّد | طباعة', undefined, undefined],
    ['بقلم: عمر حداد | 12 نوفمبر 2031 | 3 دقائق للقراءة', undefined, '2031-11-12'],
    ['تم النشر بتاريخ: 12 نوفمبر 2031', undefined, '2031-11-12'],
    ['الرئيسية > اقتصاد > موانئ', undefined, undefined],
  ])('go, and give outlet and day: %s', (line, source, publishedAt) => {
    const text = /\p{Script=Arabic}/u.test(line) ? bodies.ar : bodies.en;
    expect(removeBoilerplate(`${line}\n\n${text}`)).toEqual({ text, source, publishedAt });
  });

  it.each([
    ...[
      'By Sara Haddad and Omar Khalil',
      'By A Reporter in Beirut',
      'By our correspondent',
      'BY SARA HADDAD AND OMAR KHALIL',
    ],
    ...['By Sara Haddad, Omar al-Khalil and Lina Said', 'By Sara Haddad in Beirut and Omar Khalil in Damascus'],
    ...[
      'By J. K. O’Neill, Political Editor',
      'By Ludwig van Bergen',
      'By The Associated Press',
      'By Reuters',
      'By Staff Writers',
    ],
    ...[
      'By Our Own Correspondent in Port Selwyn',
      'By the editorial board',
      'By Sara Haddad, Reuters',
      'By Island Wire',
    ],
    ...['بقلم سارة حداد وعمر خليل', 'بقلم مراسل في بيروت', 'مراسلنا في بيروت', 'بقلم: محررة الشؤون السياسية'],
  ])('go when they say who wrote it: %s', (line) => {
    const text = /\p{Script=Arabic}/u.test(line) ? bodies.ar : bodies.en;
    expect(removeBoilerplate(`${line}\n\n${text}`, 'Island Wire').text).toBe(text);
  });

  it.each([
    ['PORT SELWYN, 12 November 2031 (Selwyn Gazette) - ', 'Selwyn Gazette', '2031-11-12'],
    ['SELWYN, Nov 12, 2031 (Reuters) \u2014 ', 'Reuters', '2031-11-12'],
    ['Selwyn, 12 November 2031 \u2013 ', undefined, '2031-11-12'],
    ['SELWYN (Reuters) - ', 'Reuters', undefined],
    ['سلوان، 12 تشرين الثاني 2031 (جريدة سلوان) - ', 'جريدة سلوان', '2031-11-12'],
    ['سلوان (رويترز) - ', 'رويترز', undefined],
  ])('go from before the text too: %s', (dateline, source, publishedAt) => {
    const text = /\p{Script=Arabic}/u.test(dateline) ? bodies.ar : bodies.en;
    expect(removeBoilerplate(dateline + text)).toEqual({ text, source, publishedAt });
    expect(removeBoilerplate(`By Omar Haddad\n\n${dateline}${text}`)).toEqual({ text, source, publishedAt });
  });

  it.each([
    ['Lena Ortiz (46) - '],
    ['Ali, Sami and Omar - all three of them - '],
    ['Selwyn, on 12 November 2031, was cold - '],
    ['لينا أورتيز (46) - '],
    ['سلوان في 12 نوفمبر 2031 باردة - '],
  ])('stay where they are words of the text: %s', (beginning) => {
    const text = beginning + (/\p{Script=Arabic}/u.test(beginning) ? bodies.ar : bodies.en);
    expect(removeBoilerplate(text)).toEqual({ text, source: undefined, publishedAt: undefined });
  });

  it.each([
    ['Two bridges - one river'],
    ['By the numbers'],
    ['What the council decided | what comes next'],
    ['Monday'],
    ['جسران - ونهر واحد'],
    ['كتب المجلس رسالة'],
    ['ماذا قرر المجلس | ماذا بعد'],
    ['الاثنين'],
  ])('stay when nothing tells that they are a by-line: %s', (line) => {
    const text = /\p{Script=Arabic}/u.test(line) ? bodies.ar : bodies.en;
    expect(removeBoilerplate(`${line}\n\n${text}`)).toMatchObject({ text: `${line}\n\n${text}`, source: undefined });
  });

  it('are recognised by the outlet that is known already', () => {
    expect(removeBoilerplate(`Island Wire | Omar Haddad\n\n${bodies.en}`, 'Island Wire').text).toBe(bodies.en);
    expect(removeBoilerplate(`أخبار الجزر | عمر حداد\n\n${bodies.ar}`, 'أخبار الجزر').text).toBe(bodies.ar);
  });
});

describe('lines at the end', () => {
  it.each([
    'Agencies',
    '(Reuters)',
    'AFP, AP',
    'Source: Reuters + agencies',
    'Share this article on the following platforms',
    'Follow us on www.example.org and elsewhere',
    'Tags: council, budget',
    '#council #budget',
    '© 2031 Selwyn Gazette. All rights reserved.',
    'Subscribe to our newsletter',
    'Related articles\nBridge closed for a week\nMayor travels north',
    'وكالات',
    '(رويترز)',
    'أ ف ب، أ ب',
    'المصدر: رويترز + وكالات',
    'شارك هذه المقالة مع أصدقائك',
    'تابعونا على www.example.org وغيره',
    'وسوم: المجلس، الموازنة',
    '#المجلس #الموازنة',
    'جميع الحقوق محفوظة © جريدة سلوان 2031',
    'اشترك في نشرتنا البريدية',
    'مقالات ذات صلة\nإغلاق الجسر لأسبوع\nرئيس البلدية يسافر شمالاً',
  ])('go: %s', (line) => {
    const text = /\p{Script=Arabic}/u.test(line) ? bodies.ar : bodies.en;
    expect(removeBoilerplate(`${text}\n\n${line}\n`).text).toBe(text);
    expect(removeBoilerplate(`${text}\n\n${line}\n\nTweet\n`).text).toBe(text);
  });

  it.each([
    'Reuters and the council disagree',
    'Share prices fell by a third, and the council asked the bank to explain the loss to its customers in a letter.',
    'Facebook opened an office in the town',
    'Related parties were heard as well by the council, which took a whole day and ended late in the night of Monday.',
    'رويترز والمجلس على خلاف',
    'شارك في الاجتماع عشرون عضواً',
    'اشترك في البناء عمال من ثلاث مدن',
    'وكالات السفر طلبت مهلة أخرى',
  ])('stay when they say something: %s', (line) => {
    expect(removeBoilerplate(`${bodies.en}\n\n${line}`).text).toBe(`${bodies.en}\n\n${line}`);
  });
});

describe('lines in the middle', () => {
  it.each([
    ['Read also: Bridge closed for a week', bodies.en],
    ['Read more: Is the bridge safe?', bodies.en],
    ['اقرأ أيضاً: إغلاق الجسر لأسبوع', bodies.ar],
    ['إقرأ المزيد: هل الجسر آمن؟', bodies.ar],
  ])('go when they lead elsewhere: %s', (line, text) => {
    expect(removeBoilerplate(text.replace('\n\n', `\n\n${line}\n\n`)).text).toBe(text);
  });

  it('stay when they are only an agency name, which may be part of a list', () => {
    const text = bodies.en.replace('\n\n', '\n\nThe winners:\nReuters\nAFP\n\n');
    expect(removeBoilerplate(text).text).toBe(text);
  });
});

describe('any text', () => {
  it('loses nothing when each line is long and has a full stop', () => {
    const word = fc.constantFrom(
      'share',
      'Reuters',
      'this',
      'Tags:',
      'وكالات',
      'شارك',
      'هذه',
      'المقالة',
      '©',
      '|',
      '-',
    );
    const line = fc
      .array(word, { minLength: 16, maxLength: 30 })
      .map((words) => `${words.join(' ')} tomorrow.`)
      .filter((long) => long.length > 80);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        expect(removeBoilerplate(lines.join('\n')).text).toBe(lines.join('\n'));
      }),
    );
  });

  it('is given back the same when it was cleaned before', () => {
    const piece = fc.constantFrom(
      'Reuters',
      'Share this article',
      bodies.en,
      bodies.ar,
      'وكالات',
      '',
      'Tweet',
      'One word',
    );
    fc.assert(
      // No more than are looked at near the top
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { text } = removeBoilerplate([...pieces, bodies.en, ...pieces].join('\n\n'));
        expect(text).toContain(bodies.en.split('\n')[0]);
        expect(removeBoilerplate(text).text).toBe(text);
      }),
    );
  });
});

it('do not take long where a line begins with a long run of blanks', () => {
  for (const body of [bodies.en, bodies.ar]) {
    const text = `${body.slice(0, 10)}${' '.repeat(100_000)}\n${' '.repeat(100_000)}${body}`;
    expect(removeBoilerplate(text).text.endsWith(body)).toBe(true);
  }
});

describe('what a site says around an article', () => {
  it.each([
    ['en', '(Reporting by Omar Haddad; Editing by Lena Ortiz)'],
    ['en', 'Most read\n\n1. Rain in Selwyn\n\n2. The derby ends level'],
    ['en', 'More on this story\n\nThe bridge opens again'],
    ['en', 'Your email address will not be published.'],
    ['ar', '(إعداد عمر حداد - تحرير لينا أورتيز)'],
    ['ar', 'الأكثر قراءة\n\nأمطار في سلوان\n\nالديربي ينتهي بالتعادل'],
    ['ar', 'اقرأ أيضًا\n\nالجسر يُفتح من جديد'],
    ['ar', 'اترك تعليقاً لن يتم نشر عنوان بريدك الإلكتروني.'],
  ] as const)('goes from below it (%s): %s', (language, lines) => {
    expect(removeBoilerplate(`${bodies[language]}\n\n${lines}`).text).toBe(bodies[language]);
  });

  it.each([
    ['en', 'Facebook\n\nEmail\n\nPrint'],
    ['ar', 'فيسبوك\n\nواتساب\n\nطباعة'],
  ] as const)('goes from within it (%s)', (language, lines) => {
    const [first, second] = bodies[language].split('\n\n');
    expect(removeBoilerplate(`${first}\n\n${lines}\n\n${second}`).text.split(/\n+/u)).toEqual([first, second]);
  });

  it.each([
    [
      'en',
      'Read also',
      'The bridge, which was closed for two years after the flood of 2029, carries buses and lorries again, said the mayor',
    ],
    [
      'ar',
      'اقرأ أيضًا',
      'ويحمل الجسر الذي أُغلق عامين بعد سيول 2029 الحافلات والشاحنات من جديد بعد إصلاح دعاماته الأربع، كما قال رئيس البلدية',
    ],
  ] as const)('does not take paragraphs without a full stop with it (%s)', (language, heading, paragraph) => {
    const text = `${bodies[language]}\n\n${heading}\n\n${paragraph}`;
    expect(removeBoilerplate(text).text).toContain(paragraph);
  });

  it.each([
    ['en', 'SELWYN (Selwyn Gazette) - ', 'Selwyn Gazette'],
    ['ar', 'سلوان (جريدة سلوان) - ', 'جريدة سلوان'],
  ] as const)(
    'goes from before its text where it names the outlet that is known (%s)',
    (language, dateline, outlet) => {
      expect(removeBoilerplate(dateline + bodies[language], outlet).text).toBe(bodies[language]);
      expect(removeBoilerplate(dateline + bodies[language], 'Another').text).toBe(dateline + bodies[language]);
    },
  );

  it.each([
    ['en', 'Most read their ballots twice, the commission said, because the names were printed in two scripts.'],
    ['ar', 'تحرير المدينة استغرق أسبوعًا، كما قال المتحدث باسم الجيش يوم الاثنين في مؤتمر صحفي عقده في سلوان.'],
  ] as const)('is not seen in a sentence (%s)', (language, sentence) => {
    const text = `${bodies[language]}\n\n${sentence}`;
    expect(removeBoilerplate(text).text).toBe(text);
  });
});
