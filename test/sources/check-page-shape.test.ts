import { expect, it } from 'vitest';
import { checkPageShape } from '../../src/sources/check-page-shape.ts';

const text = { en: 'The ferries will run again.', ar: 'ستعود العبّارات إلى الجزر.' };

it.each(['en', 'ar'] as const)('lets through what news sites publish (%s)', (language) => {
  const paragraphs = `<p>${text[language]}<br><img src="x">`.repeat(3000);
  expect(checkPageShape(`${'<div>'.repeat(60)}<ul>${'<li>x'.repeat(500)}</ul>${paragraphs}`)).toBeUndefined();
});

it.each([
  ['nests too deep', '<div>'.repeat(300), /deep/],
  ['nests too deep behind surplus closing tags', '<div></b></i>'.repeat(300), /deep/],
  ['has too many elements', '<i>x</i>'.repeat(30_000), /elements/],
  ['is too long', 'x'.repeat(7_000_000), /characters/],
])('turns away a page that %s', (_, html, detail) => {
  expect(checkPageShape(html)).toMatchObject({
    kind: 'rejected',
    code: 'too-large',
    detail: expect.stringMatching(detail) as string,
  });
});

it('looks at a page of any kind for a moment only', () => {
  const started = performance.now();
  for (const piece of ['<div>', '<', '<!--', '<a href="', '</b>', '&amp;', '<a b=c '])
    checkPageShape(piece.repeat(Math.floor(2_000_000 / piece.length)));
  expect(performance.now() - started).toBeLessThan(20_000);
});
