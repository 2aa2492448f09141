import { readFile } from 'node:fs/promises';
import { CorpusError } from '../domain/errors.ts';
import { compareNames } from '../text/transliterate.ts';
import { round } from './measures.ts';

export interface NameMeasures {
  readonly names: number;
  /** Share of Latin names whose Arabic name is ranked first among all Arabic names of the file. */
  readonly foundFirst: number;
}

/**
 * Measures how well names are found across scripts, from a JSON Lines file of `{"arabic", "latin"}`.
 * @throws CorpusError when the file cannot be read or a line has another shape.
 */
export async function evaluateNames(path: string): Promise<NameMeasures> {
  const pairs = await readPairs(path);
  const arabic = [...new Set(pairs.map((pair) => pair.arabic))];
  const first = pairs.filter((pair) => findBest(pair.latin, arabic) === pair.arabic).length;
  return { names: pairs.length, foundFirst: round(first / Math.max(pairs.length, 1)) };
}

function findBest(latin: string, arabic: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestSimilarity = -1;
  for (const name of arabic) {
    const similarity = compareNames(name, latin);
    if (similarity > bestSimilarity) [best, bestSimilarity] = [name, similarity];
  }
  return best;
}

async function readPairs(path: string): Promise<{ arabic: string; latin: string }[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new CorpusError(`Cannot read the names in "${path}". Give the path of a JSON Lines file.`, {
      code: 'source-not-found',
      cause,
    });
  });
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parsePair(line, `${path}:${index + 1}`)]));
}

function parsePair(line: string, place: string): { arabic: string; latin: string } {
  try {
    const pair = JSON.parse(line) as { arabic?: unknown; latin?: unknown };
    if (typeof pair.arabic === 'string' && typeof pair.latin === 'string')
      return { arabic: pair.arabic, latin: pair.latin };
  } catch {
    // told below, with the place
  }
  throw new CorpusError(`${place} is no {"arabic", "latin"} object.`, { code: 'invalid-line' });
}
