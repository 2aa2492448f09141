import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateNames } from '../../src/evaluation/names.ts';
import { useFolder } from '../helpers/data-folder.ts';

const folder = useFolder();

function write(...lines: readonly string[]): string {
  const path = join(folder.path, 'names.jsonl');
  writeFileSync(path, lines.join('\n'));
  return path;
}

describe('pairs of names', () => {
  it('count where the Arabic name is the most similar of all', async () => {
    const path = write(
      '{"arabic": "عمان", "latin": "Amman"}',
      '',
      '{"arabic": "بيروت", "latin": "Beirut"}',
      '{"arabic": "دمشق", "latin": "Beirut"}',
    );
    expect(await evaluateNames(path)).toEqual({ names: 3, foundFirst: 0.6667 });
  });

  it('may be none', async () => {
    expect(await evaluateNames(write(''))).toEqual({ names: 0, foundFirst: 0 });
  });

  it.each(['{"arabic": "عمان"}', '{"arabic": 1, "latin": "Amman"}', 'عمان', 'null'])(
    'are turned away with the line that is none: %s',
    async (line) => {
      const path = write('{"arabic": "عمان", "latin": "Amman"}', line);
      await expect(evaluateNames(path)).rejects.toMatchObject({
        code: 'invalid-line',
        message: expect.stringContaining(`${path}:2`) as string,
      });
    },
  );

  it('must be in a file that is there', async () => {
    await expect(evaluateNames(join(folder.path, 'none'))).rejects.toMatchObject({ code: 'source-not-found' });
  });
});
