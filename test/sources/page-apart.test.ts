import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/sources/page.ts';
import { parsePageApart } from '../../src/sources/page-apart.ts';

const paragraphs = {
  en: '<p>The committee met in Vienna on Monday and adopted nine decisions about the river.</p>',
  ar: '<p>اجتمعت اللجنة في فيينا يوم الاثنين واتخذت تسعة قرارات بشأن النهر الذي يعبر المدينة.</p>',
};

function write(paragraph: string, chars: number): string {
  return `<html><head><title>River</title></head><body><article>${paragraph.repeat(Math.ceil(chars / paragraph.length))}</article></body></html>`;
}

describe.each(['en', 'ar'] as const)('parsePageApart (%s)', (language) => {
  it.each([1000, 400_000])('gives what parsePage gives, of %i characters', async (chars) => {
    const html = write(paragraphs[language], chars);
    expect(await parsePageApart(html)).toEqual(await parsePage(html));
  });

  it('leaves the process free for other work while it reads a large page', async () => {
    const html = write(paragraphs[language], 400_000);
    let turns = 0;
    const count = () => {
      turns++;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    await parsePageApart(html);
    clearImmediate(timer);
    expect(turns).toBeGreaterThan(100);
  });
});
