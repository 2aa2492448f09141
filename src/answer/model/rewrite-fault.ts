import type { RewriteReport } from '../../domain/explanation.ts';
import type { Language } from '../../domain/language.ts';
import { toStems } from '../../text/analyse.ts';
import { normaliseText } from '../../text/normalise.ts';
import { checkSurface } from '../grounding/check-surface.ts';

export interface Rewriting {
  readonly use: RewriteReport['use'];
  /** In which it is to be said. */
  readonly language: Language;
  readonly values: Readonly<Record<string, string>>;
}

/** Why what a language model said is not the question it was given in other words; undefined where it may be. */
export function findRewriteFault(said: string, { use, language, values }: Rewriting): string | undefined {
  const given = Object.values(values);
  const chars = given.reduce((sum, text) => sum + text.length, 0);
  if (said === '') return 'It wrote nothing.';
  if (/[\n\r]/u.test(said)) return 'It wrote more than one line.';
  if (said.length > Math.min(mostChars, chars * longerAtMost + sparedChars)) return 'It wrote too much.';
  const [finding] = checkSurface({ text: said, language });
  if (finding !== undefined) return `It wrote what no question of ours holds: ${finding.rule}.`;
  const digits = new Set(given.flatMap(listDigits));
  if (listDigits(said).some((number) => !digits.has(number))) return 'It wrote a number of its own.';
  return use === 'condense' && isOther(said, given, language) ? 'It wrote another question.' : undefined;
}

const mostChars = 400;
const longerAtMost = 2;
const sparedChars = 60;

function listDigits(text: string): readonly string[] {
  return normaliseText(text).match(/\d+/gu) ?? [];
}

/** Whether more of its words are its own than those of the messages. */
function isOther(said: string, given: readonly string[], language: Language): boolean {
  const stems = toStems(said, language);
  const known = new Set(given.flatMap((text) => [...toStems(text, 'ar'), ...toStems(text, 'en')]));
  const own = stems.filter((stem) => !known.has(stem)).length;
  return own > stems.length / 3;
}
