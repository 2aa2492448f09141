import { createHash } from 'node:crypto';
import type { Passage } from '../domain/article.ts';
import { cutInstructions } from './cut-instructions.ts';

/** A passage with the day of its article. */
export interface DatedPassage {
  readonly passage: Passage;
  readonly publishedAt: string | null;
}

/** A passage that a writer is given. */
export interface Evidence extends DatedPassage {
  /** What a language model names it by: it tells neither rank nor article, and no article can know it. */
  readonly name: string;
}

/** The passages, without what in them speaks to a reader or a model, each under a name of its own. @param occasion What they are given for. */
export function namePassages(occasion: string, given: readonly DatedPassage[]): readonly Evidence[] {
  const taken = new Set<string>();
  return given.flatMap(({ passage, publishedAt }) =>
    cutInstructions(passage).map((part) => {
      const name = toName(occasion, part, taken);
      taken.add(name);
      return { name, passage: part, publishedAt };
    }),
  );
}

function toName(occasion: string, { id, text }: Passage, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const sum = createHash('sha256')
      .update(JSON.stringify([occasion, id, text, attempt]))
      .digest();
    const name = [...sum.subarray(0, nameChars)].map((byte) => alphabet[byte % alphabet.length]).join('');
    if (!taken.has(name)) return name;
  }
}

const nameChars = 5;
/** Without vowels, so that no word comes out, and without what is easily mistaken. */
const alphabet = 'bcdfghjkmnpqrstvwxz23456789';
