import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../src/commands/program.ts';
import { settings } from '../src/config.ts';
import type { Setting } from '../src/setting.ts';
import * as docs from './helpers/docs-rules.ts';
import { projectFolder } from './helpers/project-files.ts';

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');
const all = Object.values<Setting<unknown>>(settings);
const settingNames = all.map(({ name }) => name);

describe.runIf(existsSync(join(projectFolder, 'README.md')))('README.md', () => {
  it('has each setting and no other', () => {
    const documented = docs.listTableNames(read('README.md'), '## Settings');
    expect(docs.compareNames('setting', settingNames, documented, 'README.md')).toEqual([]);
  });

  it('has each command and no other', () => {
    const program = createProgram({ stdout: new PassThrough(), stderr: new PassThrough() }, async () => undefined);
    const documented = docs.listTableNames(read('README.md'), '## Commands');
    const commands = program.commands.map((command) => command.name());
    expect(docs.compareNames('command', commands, documented, 'README.md')).toEqual([]);
  });

  it('has each error code and no other', () => {
    const codes = docs.listUnionMembers(read('src/domain/errors.ts'), 'ErrorCode');
    expect(codes.length).toBeGreaterThan(5);
    const documented = docs.listTableNames(read('README.md'), '## Error codes');
    expect(docs.compareNames('error code', codes, documented, 'README.md')).toEqual([]);
  });

  it('has each npm script and no other', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const documented = docs.listMentionedScripts(read('README.md'));
    expect(docs.compareNames('npm script', Object.keys(scripts), documented, 'README.md')).toEqual([]);
  });
});

describe('.env.example', () => {
  it('has each setting and no other', () => {
    const documented = docs.listEnvNames(read('.env.example'));
    expect(docs.compareNames('setting', settingNames, documented, '.env.example')).toEqual([]);
  });

  it('tells what each setting is for, its form and its default', () => {
    const text = read('.env.example');
    for (const setting of all) {
      const standard = setting.default ?? setting.defaultNote ?? 'none';
      expect(text).toContain(`# ${setting.help}\n# Form: ${setting.unit}\n# Default: ${standard}\n`);
    }
  });
});

describe('the checks of the docs', () => {
  const markdown = [
    '# Sanad',
    '## Settings',
    'Words about `OTHER`.',
    '| name | help |',
    '| --- | --- |',
    '| `BOT_TOKEN` | the token, see `DATA_DIR` |',
    '| `ask [QUESTION]`, `search QUERY` | two in a row |',
    '## Commands',
    '| `later` | not of the section before |',
  ].join('\n');

  it('read the first column of the table under a heading', () => {
    expect(docs.listTableNames(markdown, '## Settings')).toEqual(['BOT_TOKEN', 'ask', 'search']);
    expect(docs.listTableNames(markdown, '## Commands')).toEqual(['later']);
    expect(docs.listTableNames(markdown, '## Missing')).toEqual([]);
  });

  it('read names from a file of settings', () => {
    expect(docs.listEnvNames('# Help = text\nA=1\n# B_C=2\n#D\n e=3\n')).toEqual(['A', 'B_C']);
  });

  it('read the scripts that a text mentions', () => {
    const text =
      'Run `npm test`, `npm run test`, `npm run --silent sanad -- ask` or `npm run format:check`; first `npm ci`.';
    expect(docs.listMentionedScripts(text)).toEqual(['test', 'sanad', 'format:check']);
  });

  it('read the members of a union', () => {
    expect(
      docs.listUnionMembers("export type Other = 'x';\nexport type Code =\n  | 'a'\n  | 'b-c';\n", 'Code'),
    ).toEqual(['a', 'b-c']);
  });

  it('tell what is missing, what is too much and what is there twice', () => {
    expect(docs.compareNames('setting', ['A', 'B'], ['B', 'C', 'B'], 'README.md')).toEqual([
      'setting A is not in README.md',
      'README.md names setting C, which is not',
      'README.md names setting B twice',
    ]);
    expect(docs.compareNames('setting', ['A'], ['A'], 'README.md')).toEqual([]);
  });
});
