import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { createThesaurus } from '../../src/lexicon/thesaurus.ts';
import { toStems } from '../../src/text/analyse.ts';

const analyse = (text: string) => text.split(' ').filter((word) => word !== 'the');

describe('createThesaurus', () => {
  const english = createThesaurus(
    '# Words.\ntalks/negotiations\n\npeace talks/talks/peace process\nend/close',
    analyse,
  );
  const arabic = createThesaurus(
    '# كلمات\nمحادثات/مفاوضات\n\nمحادثات السلام/محادثات/عملية السلام\nختام/نهاية',
    analyse,
  );

  it('gives the other members of an English group', () => {
    expect(english.findSynonyms(['did', 'negotiations', 'end'])).toEqual([
      { start: 1, end: 2, synonyms: [['talks']] },
      { start: 2, end: 3, synonyms: [['close']] },
    ]);
  });

  it('gives the other members of an Arabic group', () => {
    expect(arabic.findSynonyms(['انعقدت', 'مفاوضات', 'ختام'])).toEqual([
      { start: 1, end: 2, synonyms: [['محادثات']] },
      { start: 2, end: 3, synonyms: [['نهاية']] },
    ]);
  });

  it('gives the longest English phrase before those inside it', () => {
    expect(english.findSynonyms(['peace', 'talks'])).toEqual([
      { start: 0, end: 2, synonyms: [['talks'], ['peace', 'process']] },
      { start: 1, end: 2, synonyms: [['peace', 'talks'], ['negotiations'], ['peace', 'process']] },
    ]);
  });

  it('gives the longest Arabic phrase before those inside it', () => {
    expect(arabic.findSynonyms(['محادثات', 'السلام'])).toEqual([
      { start: 0, end: 2, synonyms: [['محادثات'], ['عملية', 'السلام']] },
      { start: 0, end: 1, synonyms: [['محادثات', 'السلام'], ['مفاوضات'], ['عملية', 'السلام']] },
    ]);
  });

  it('takes the commonest members of every sense before the rarer ones of any', () => {
    const thesaurus = createThesaurus('strike/attack/raid/assault\nwalkout/strike/stoppage', analyse);

    expect(thesaurus.findSynonyms(['strike'])[0]?.synonyms.flat()).toEqual([
      'walkout',
      'attack',
      'raid',
      'stoppage',
      'assault',
    ]);
  });

  it('finds phrases that overlap', () => {
    const thesaurus = createThesaurus('a b/x\nb c/y', analyse);

    expect(thesaurus.findSynonyms(['a', 'b', 'c']).map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it('leaves out a member without content, and a group of members that are analysed alike', () => {
    const thesaurus = createThesaurus('the/end/close\nstop/the stop', analyse);

    expect(thesaurus.findSynonyms(['end', 'stop'])).toEqual([{ start: 0, end: 1, synonyms: [['close']] }]);
    expect(thesaurus.findSynonyms([])).toEqual([]);
  });

  it('analyses nothing before it is asked, and then each member once', () => {
    const analyseMember = vi.fn(analyse);
    const thesaurus = createThesaurus('talks/dialogue\ntalks/negotiations', analyseMember);
    expect(analyseMember).not.toHaveBeenCalled();

    thesaurus.findSynonyms(['talks']);
    thesaurus.findSynonyms(['dialogue']);

    expect(analyseMember.mock.calls.flat().sort()).toEqual(['dialogue', 'negotiations', 'talks']);
  });

  it.each([
    ['talks', 'one member'],
    ['', undefined],
    ['talks/', 'empty or padded'],
    ['/talks', 'empty or padded'],
    ['talks//dialogue', 'empty or padded'],
    ['talks / dialogue', 'empty or padded'],
    ['talks/dialogue ', 'empty or padded'],
    ['محادثات/ حوار', 'empty or padded'],
    ['talks\tdialogue', 'empty or padded'],
  ])('names the line of a malformed group: %j', (line, fault) => {
    const create = () => createThesaurus(`# Words.\nend/close\n${line}\nstart/begin`, analyse);

    if (fault === undefined) expect(create).not.toThrow();
    else
      expect(create).toThrow(
        new RegExp(`^Line 3 of the thesaurus has .*${fault}.*${JSON.stringify(line).at(1) ?? ''}`),
      );
  });

  it('gives synonyms both ways', () => {
    const member = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 });
    const groups = fc.array(fc.array(member, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(groups, (listed) => {
        const text = listed.map((group) => group.map((stems) => stems.join(' ')).join('/')).join('\n');
        const thesaurus = createThesaurus(text, analyse);
        const synonymsOf = (stems: readonly string[]) =>
          thesaurus.findSynonyms(stems).find(({ start, end }) => start === 0 && end === stems.length)?.synonyms ?? [];
        for (const stems of listed.flat()) {
          const synonyms = synonymsOf(stems);
          expect(synonyms).not.toContainEqual(stems);
          expect(new Set(synonyms.map((found) => found.join(' '))).size).toBe(synonyms.length);
          for (const synonym of synonyms) expect(synonymsOf(synonym)).toContainEqual(stems);
        }
      }),
    );
  });
});

describe.each<Language>(['en', 'ar'])('thesaurus-%s.tsv', (language) => {
  const tsv = readFileSync(new URL(`../../src/lexicon/thesaurus-${language}.tsv`, import.meta.url), 'utf8');
  const groups = tsv
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('/'));

  it('says in its first line what it is, and has groups', () => {
    expect(tsv).toMatch(/^# \S.*\n/u);
    expect(groups.length).toBeGreaterThan(1000);
    expect(() => createThesaurus(tsv, (text) => toStems(text, language))).not.toThrow();
  });

  it('is written in its language: lower case but for acronyms, or unvowelled Arabic letters and digits', () => {
    // hamza to ghain, fa to ya: neither tatweel nor vowel signs
    const arabic = /^[\u0621-\u063A\u0641-\u064A0-9]+(?: [\u0621-\u063A\u0641-\u064A0-9]+)*$/u;
    const english = /^(?:US|WHO|[\p{Ll}0-9][\p{Ll}0-9.'-]*)(?: [\p{Ll}0-9][\p{Ll}0-9.'-]*)*$/u;

    expect(groups.flat().filter((member) => !(language === 'ar' ? arabic : english).test(member))).toEqual([]);
  });

  it('has no member twice in a group, and no group twice', () => {
    expect(groups.filter((members) => new Set(members).size < members.length)).toEqual([]);
    expect(new Set(groups.map((members) => [...members].sort().join('/'))).size).toBe(groups.length);
  });

  it('has only members that the analysis leaves what makes them mean it', () => {
    const isSpoilt = (member: string) => toStems(member, language).length < Math.min(2, member.split(/[ -]/u).length);

    expect(groups.flat().filter(isSpoilt)).toEqual([]);
  });

  it('has only groups whose members are told apart', () => {
    const keysOf = (members: readonly string[]) => members.map((member) => toStems(member, language).join(' '));

    expect(groups.filter((members) => new Set(keysOf(members)).size < 2)).toEqual([]);
  });
});

describe('the thesaurus files', () => {
  const find = (language: Language, text: string) => {
    const url = new URL(`../../src/lexicon/thesaurus-${language}.tsv`, import.meta.url);
    const thesaurus = createThesaurus(readFileSync(url, 'utf8'), (words) => toStems(words, language));
    const stems = toStems(text, language);
    return thesaurus
      .findSynonyms(stems)
      .filter(({ start, end }) => start === 0 && end === stems.length)
      .flatMap(({ synonyms }) => synonyms.map((synonym) => synonym.join(' ')));
  };
  const stemsOf = (language: Language, words: readonly string[]) =>
    words.map((word) => toStems(word, language).join(' '));

  it.each([
    ['en', 'led', ['headed', 'chaired']],
    ['ar', 'قاد', ['ترأس', 'رئاسة']],
    ['en', 'truce', ['ceasefire', 'cessation of hostilities']],
    ['ar', 'هدنة', ['وقف إطلاق النار', 'تهدئة']],
    ['en', 'Turkish', ['Ankara', 'Türkiye']],
    ['ar', 'التركي', ['أنقرة', 'تركيا']],
    ['en', 'refugee return', ['repatriation', 'go home']],
    ['ar', 'عودة اللاجئين', ['رجوع اللاجئين']],
    ['en', 'poll', ['survey']],
    ['ar', 'بلش', ['بدأ', 'انطلق']],
  ] as const)('know in %s other words for %j', (language, text, expected) => {
    expect(find(language, text)).toEqual(expect.arrayContaining(stemsOf(language, expected)));
  });

  it.each([
    ['en', 'won', ['lost']],
    ['ar', 'فاز', ['خسر']],
    ['en', 'increase', ['decrease', 'fall']],
    ['ar', 'ارتفاع', ['انخفاض', 'هبوط']],
    ['en', 'Russia', ['Ukraine', 'Belarus']],
    ['ar', 'روسيا', ['أوكرانيا', 'بيلاروسيا']],
  ] as const)('keep apart in %s what %j is not', (language, text, others) => {
    expect(find(language, text).filter((synonym) => stemsOf(language, others).includes(synonym))).toEqual([]);
  });
});
