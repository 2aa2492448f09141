import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainDetail } from '../../../src/bot/offers/explain-detail.ts';
import { projectFolder } from '../../helpers/project-files.ts';
import { phrasebook } from '../harness.ts';

const folder = join(projectFolder, 'src/sources');
const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');
const texts =
  /(?:reject\(\s*'(?<code>[a-z-]+)',\s*|refuseAddress\(\s*|detail: |detail = )(?:'(?<plain>[^']+)'|`(?<template>[^`]+)`)/gu;

/** Faults of front matter name fields and lines; what ends on request nobody is told. */
const asTheyAre =
  /^(?:\S+ \S+$|of its robots)|stopped on request|, line |JSON (?:object)?|front page|^the server answers|title is missing|closing ---|longer than/u;

/** What readers say, with something in the place of what they fill in. */
const said = [...code.matchAll(texts)]
  .filter(({ groups }) => groups?.['code'] !== 'bad-front-matter')
  .map(({ groups }) =>
    (groups?.['plain'] ?? groups?.['template'] ?? '')
      .replaceAll('${format}', 'a PNG image')
      .replace(/\$\{toMegabytes[^}]*\}/gu, '7 MB')
      .replace(/\$\{[^}]*\}/gu, '7'),
  )
  .filter((detail) => !asTheyAre.test(detail));

it('finds what readers of sources say', () => {
  expect(said.length).toBeGreaterThan(25);
});

it.each([...new Set(said)])('has words in both languages for “%s”', (detail) => {
  const explained = explainDetail(detail);
  expect(explained).toBeDefined();
  if (explained === undefined) return;
  expect(phrasebook.format('ar', explained.key, explained.variables)).toMatch(/\p{Script=Arabic}/u);
  expect(phrasebook.format('en', explained.key, explained.variables)).toMatch(/^\P{Script=Arabic}+$/u);
});

describe('of what a server says', () => {
  it.each([
    ['the server answers 404 (there is no such page)', 'detail-missing', {}],
    ['the server answers 503', 'detail-status', { status: '503' }],
    [
      'the page is a list of articles; give …, or of its feed https://a.example/f',
      'detail-list-feed',
      { feed: 'https://a.example/f' },
    ],
    ['of its robots.txt the server answers 500', 'detail-status', { status: '500' }],
    ['the robots.txt of news.example asks programs not to read it', 'detail-robots', { host: 'news.example' }],
    ['No feed can be read at "https://a.example": nothing answers there. Give the address …', 'detail-silent', {}],
  ])('“%s” keeps what matters', (detail, key, variables) => {
    expect(explainDetail(detail)).toEqual({ key, variables });
  });

  it('what nobody has words for is told as it is', () => {
    expect(explainDetail('bad indentation of a mapping entry, line 3')).toBeUndefined();
  });
});
