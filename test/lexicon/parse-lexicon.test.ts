import { describe, expect, it } from 'vitest';
import { parseLexicon } from '../../src/lexicon/parse-lexicon.ts';

describe('parseLexicon', () => {
  it('reads the alternatives of both sides in their order and leaves out comments and empty lines', () => {
    const tsv = '# words\nceasefire/truce\tوقف إطلاق النار/هدنة\r\n\nreport\tتقرير/تقارير\n';

    expect(parseLexicon(tsv, 'words.tsv')).toEqual([
      { english: ['ceasefire', 'truce'], arabic: ['وقف إطلاق النار', 'هدنة'] },
      { english: ['report'], arabic: ['تقرير', 'تقارير'] },
    ]);
  });

  it('gives nothing for an empty file', () => {
    expect(parseLexicon('', 'words.tsv')).toEqual([]);
  });

  it.each([
    ['a line without a tab', 'truce هدنة'],
    ['a line with three columns', 'truce\tهدنة\tx'],
    ['an empty English side', '\tهدنة'],
    ['an empty Arabic side', 'truce\t'],
    ['an empty alternative', 'truce//lull\tهدنة'],
    ['a slash before the tab', 'truce/\tهدنة'],
    ['a slash at the start', '/truce\tهدنة'],
    ['a slash at the end', 'truce\tهدنة/'],
    ['a slash after the tab', 'truce\t/هدنة'],
    ['a blank at the start', ' truce\tهدنة'],
    ['a blank at the end', 'truce\tهدنة '],
    ['a blank before a slash', 'truce\tهدنة /وقف'],
    ['a blank after the tab', 'truce\t هدنة'],
  ])('names the file and the line of %s', (_, line) => {
    expect(() => parseLexicon(`# words\nyear\tعام\n${line}\n`, 'words.tsv')).toThrow('words.tsv:3');
  });
});
