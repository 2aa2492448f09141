import { describe, expect, it } from 'vitest';
import { toCanonicalUrl } from '../../src/sources/canonical-url.ts';
import { parseFrontMatter } from '../../src/sources/front-matter.ts';
import { parseRecord } from '../../src/sources/json-record.ts';

const fieldsOf = (yaml: string) => {
  const parsed = parseFrontMatter(`---\n${yaml}\n---\nBody\n`);
  return parsed.kind === 'fields' ? parsed.fields : parsed;
};

describe('front matter', () => {
  it('keeps values as they are written', () => {
    expect(fieldsOf('id: 0012\ntitle: 2031\nsource: yes\npublishedAt: 2031-11-12')).toMatchObject({
      id: '0012',
      title: '2031',
      source: 'yes',
      publishedAt: '2031-11-12',
    });
    expect(fieldsOf('title: !!str 1_000\nid: "٠٠١٢"')).toMatchObject({ title: '1_000', id: '٠٠١٢' });
  });

  it('ignores fields that it does not know and fields left empty', () => {
    const fields = fieldsOf('title: A\nurl:\nsource: ""\npublishedAt: ~\ntags: {a: [b]}\n# comment');
    expect(Object.entries(fields).filter(([, value]) => value !== undefined)).toEqual([['title', 'A']]);
  });

  it('follows a few aliases', () => {
    expect(fieldsOf('one: &one https://example.org/1\nsources: [*one, https://example.org/2]')).toMatchObject({
      sources: ['https://example.org/1', 'https://example.org/2'],
    });
  });

  it.each([
    ['id: latest', /^id is "latest".*line 2$/u],
    ['title: Aleppo: a market opens', /^a value with a colon in it must stand in quotation marks, line 2$/u],
    ['title: حلب: افتتاح سوق', /^a value with a colon in it must stand in quotation marks, line 2$/u],
    [`title: A\nid: ${'x'.repeat(201)}`, /^id has 201 characters.*line 3$/u],
    ['id: "a\\u0007b"', /^id holds a control character, line 2$/u],
    ['title: A\nurl: javascript:alert(1)', /^url is .* not an http or https address, line 3$/u],
    ['title: {a: b}', /^title is \{\}, not a string, line 2$/u],
    ['sources: [[a]]', /^sources is .* not a list of strings, line 2$/u],
    ['title: A\npublishedAt: 12/11/2031', /^publishedAt is "12\/11\/2031"; write YYYY-MM-DD.*line 3$/u],
    ['just words', /^it is not a list of "field: value" lines, line 2$/u],
    ['title: A\n\tid: b', /line 3$/u],
    [`title: A\nx: ${'[ '.repeat(20_000)}`, /line \d+$/u],
    [`title: ${'x'.repeat(70_000)}`, /^it is longer than 65536 characters/u],
  ])('is rejected with field and line: %#', (yaml, detail) => {
    expect(fieldsOf(yaml)).toMatchObject({
      kind: 'rejected',
      code: 'bad-front-matter',
      detail: expect.stringMatching(detail) as string,
    });
  });

  it.each([
    '21/11/2031',
    '21-11-2031',
    '21.11.2031',
    '11/21/2031',
    '21 November 2031',
    'Nov. 21, 2031',
    '٢١/١١/٢٠٣١',
    '٢١ تشرين الثاني ٢٠٣١',
    '21 نوفمبر 2031',
    'الجمعة 21 تشرين الثاني/نوفمبر 2031',
  ])('takes a date that can be read in one way only as that day: %s', (date) => {
    expect(fieldsOf(`title: A\npublishedAt: ${date}`)).toMatchObject({ publishedAt: '2031-11-21' });
    expect(parseRecord({ title: 'A', text: 'B', publishedAt: date }, 'the line')).toMatchObject({
      fields: { publishedAt: '2031-11-21' },
    });
  });

  it.each([
    '03/04/2031',
    '٠٣/٠٤/٢٠٣١',
    '21/11/31',
    '31/11/2031',
    '21 November',
    '21 تشرين الثاني',
    '2031-1-21',
    '21 November 2031 10:30',
    '21 نوفمبر 2031 10:30',
    'yesterday',
    'أمس',
  ])('takes no other one, and shows how to write it: %s', (date) => {
    const detail = `publishedAt is "${date}"; write YYYY-MM-DD or ISO 8601 with offset`;
    expect(parseRecord({ title: 'A', text: 'B', publishedAt: date }, 'the line')).toMatchObject({ detail });
  });

  it('is not seen where a text only begins with a break', () => {
    expect(parseFrontMatter('---\n\nA paragraph.\n')).toMatchObject({ fields: {}, body: '---\n\nA paragraph.\n' });
    expect(parseFrontMatter('A paragraph.\n---\nid: x\n---\n')).toMatchObject({ fields: {} });
  });
});

describe('a canonical address', () => {
  it.each([
    ['https://Example.org/a/', 'https://example.org/a'],
    ['http://example.org:80/a#part', 'https://example.org/a'],
    ['https://example.org/a?utm_source=x&id=2&fbclid=1', 'https://example.org/a?id=2'],
    ['https://example.org/?b=1&a=2', 'https://example.org?a=2&b=1'],
    ['https://example.org/أخبار', 'https://example.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1'],
  ])('of %s', (address, canonical) => {
    expect(toCanonicalUrl(address)).toBe(canonical);
    expect(toCanonicalUrl(canonical)).toBe(canonical);
  });
});
