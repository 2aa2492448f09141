import { describe, expect, it } from 'vitest';
import * as rules from './helpers/house-rules.ts';
import { listProjectFiles } from './helpers/project-files.ts';

const files = listProjectFiles();

/** For each rule, files that break it and what they are called for; and files that are near it and keep it. */
const samples: Readonly<Record<keyof typeof rules, { breaks: Sample[]; keeps: Sample[] }>> = {
  importsOwnFolderAndLowerRowsOnly: {
    breaks: [
      ['src/text/a.ts', `import { b } from '../store/b.ts';`],
      ['src/answer/a.ts', `import { b } from '../retrieval/b.ts';`],
      ['src/answer/a.ts', `import type { B } from '../retrieval/b.ts';`],
      ['src/bot/a.ts', `const { b } = await import('../operations/b.ts');`],
      ['src/bot/a.ts', `export { b } from '../main.ts';`],
      ['src/store/a.ts', `type B = import('../commands/b.ts').B;`],
      ['src/domain/a.ts', `import { b } from '../text/b.ts';`],
    ],
    keeps: [
      [
        'src/answer/a.ts',
        `import { b } from '../text/b.ts'; import { c } from './c.ts'; import { d } from '../domain/d.ts';`,
      ],
      ['src/models/chat/a.ts', `import { b } from '../embedding/b.ts';`],
      ['src/main.ts', `import { b } from './bot/b.ts'; import { c } from './commands/c.ts';`],
    ],
  },
  roomsAreKnown: {
    breaks: [['src/utils/a.ts', ``]],
    keeps: [
      ['src/commands/a.ts', ``],
      ['src/text/deep/a.ts', ``],
    ],
  },
  importsCarryTheirEnding: {
    breaks: [
      ['src/text/a.ts', `import { b } from './b';`],
      ['src/text/a.ts', `import { b } from './b.js';`],
      ['src/playground/page/a.js', `import { b } from './b';`],
    ],
    keeps: [
      ['src/text/a.ts', `import { b } from './b.ts';`],
      ['src/playground/page/a.js', `import { b } from './b.js';`],
    ],
  },
  importsHaveNoCycles: {
    breaks: [['src/text/a.ts', `import { a } from '../text/a.ts';`]],
    keeps: [['src/text/a.ts', `import { b } from './b.ts';`]],
  },
  packagesStayInTheirRoom: {
    breaks: [
      ['src/answer/a.ts', `import { Bot } from 'grammy';`],
      ['src/playground/a.ts', `import { Bot } from 'grammy';`],
      ['src/store/a.ts', `import { VectorStore } from '@langchain/core/vectorstores';`],
      ['src/bot/a.ts', `import leftPad from 'left-pad';`],
      ['src/domain/a.ts', `import { join } from 'node:path';`],
      ['src/lexicon/a.ts', `import { readFileSync } from 'node:fs';`],
      ['src/retrieval/a.ts', `import { readFile } from 'node:fs/promises';`],
    ],
    keeps: [
      ['src/bot/a.ts', `import { Bot } from 'grammy'; import type { Message } from '@grammyjs/types';`],
      ['src/playground/a.ts', `import type { Update } from '@grammyjs/types';`],
      ['src/benchmark/a.ts', `import Database from 'better-sqlite3';`],
      ['src/ingest/a.ts', `import { createHash } from 'node:crypto';`],
      ['src/commands/a.ts', `import { Command } from 'commander';`],
    ],
  },
  environmentIsReadInConfigOnly: {
    breaks: [['src/main.ts', `const home = process.env.HOME;`]],
    keeps: [
      ['src/config.ts', `const home = process.env.HOME;`],
      ['src/main.ts', `// process.env is read elsewhere`],
    ],
  },
  decidingRoomsAskTheClock: {
    breaks: [
      ['src/ingest/a.ts', `const now = Date.now();`],
      ['src/delivery/a.ts', `const now = new Date();`],
      ['src/answer/a.ts', `setTimeout(() => undefined, 10);`],
      ['src/answer/a.ts', `const from = performance.now();`],
    ],
    keeps: [
      ['src/ingest/a.ts', `const day = new Date(clock.now());`],
      ['src/store/a.ts', `const now = Date.now();`],
    ],
  },
  patternsEscapeArabic: {
    breaks: [
      ['src/text/a.ts', `const alef = /[\u0627\u0623]/;`],
      ['src/text/a.ts', `const alef = new RegExp('^\u0627');`],
    ],
    keeps: [
      ['src/text/a.ts', `const alef = /[\\u0627\\u0623]/; // alef, alef with hamza above`],
      ['src/text/stop-words.ts', `const words = ['\u0645\u0646'];`],
    ],
  },
  noInvisibleDirection: {
    breaks: [
      ['src/text/a.ts', `const mark = '\u200F';`],
      ['README.md', `an override: \u202E`],
    ],
    keeps: [['src/text/a.ts', `const mark = '\\u200F';`]],
  },
  filesAreShort: {
    breaks: [['src/text/a.ts', '\n'.repeat(301)]],
    keeps: [
      ['src/text/a.ts', '\n'.repeat(300)],
      ['src/text/stop-words.ts', '\n'.repeat(301)],
    ],
  },
  topLevelIsFixed: {
    breaks: [
      ['notes.txt', ''],
      ['scripts/a.ts', ''],
    ],
    keeps: [
      ['README.md', ''],
      ['src/main.ts', ''],
    ],
  },
};

type Sample = [path: string, text: string];

for (const [name, { breaks, keeps }] of Object.entries(samples)) {
  const rule = rules[name as keyof typeof rules];

  describe(`the rule ${name}`, () => {
    it('holds in the whole project', () => {
      expect(files.length).toBeGreaterThan(20);
      expect(rule(files)).toEqual([]);
    });

    it.each(breaks)('is broken by a sample in %s: %j', (path, text) => {
      expect(rule([{ path, text }])).toEqual([expect.stringContaining(path.split('/')[0] ?? path)]);
    });

    it.each(keeps)('is kept by a sample in %s: %j', (path, text) => {
      expect(rule([{ path, text }])).toEqual([]);
    });
  });
}

it('sees a cycle through several files, and through an import that waits', () => {
  const cycle = [
    { path: 'src/text/a.ts', text: `import { b } from './b.ts';` },
    { path: 'src/text/b.ts', text: `const c = await import('./c.ts');` },
    { path: 'src/text/c.ts', text: `import type { A } from './a.ts';` },
  ];
  expect(rules.importsHaveNoCycles(cycle)).toEqual([
    'imports go round: src/text/a.ts → src/text/b.ts → src/text/c.ts → src/text/a.ts',
  ]);
});
