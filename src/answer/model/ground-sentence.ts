import type { Language } from '../../domain/language.ts';
import type { Quoted } from '../../domain/writing.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Evidence } from '../name-passages.ts';
import { checkSentence } from '../grounding/check-sentence.ts';
import type { Finding } from '../grounding/finding.ts';
import type { GroundingKnowledge } from '../grounding/read-text.ts';
import type { WrittenSentence } from './read-sentences.ts';

export interface GroundingCircumstances {
  readonly evidence: readonly Evidence[];
  /** Of the reader. */
  readonly language: Language;
  readonly knowledge: GroundingKnowledge;
}

/** What a sentence is supported by; or why it is not. */
export type Grounded =
  | { readonly kind: 'supported'; readonly quotes: readonly Quoted[] }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/**
 * Checks a sentence against the passages that it names, and if they do not support it against each of the others. What it then cites are
 * the fewest sentences in a row that support it by themselves.
 */
export function groundSentence(written: WrittenSentence, circumstances: GroundingCircumstances): Grounded {
  const { evidence } = circumstances;
  const named = written.names.map((name) => evidence.find((each) => each.name === name));
  const supports = (cited: readonly (Quoted | undefined)[]) => check(written, cited, circumstances).length === 0;
  const whole = named.map((each) => each && toQuoted(each));
  const findings = check(written, whole, circumstances);
  if (findings.length === 0) return { kind: 'supported', quotes: narrow(named, supports) };
  // What is no sentence of ours is none under any citation.
  if (findings.some(({ rule }) => surfaceRules.has(rule))) return { kind: 'refused', findings };
  const other = evidence.find((each) => supports([toQuoted(each)]));
  return other === undefined ? { kind: 'refused', findings } : { kind: 'supported', quotes: narrow([other], supports) };
}

const surfaceRules: ReadonlySet<string> = new Set(['language', 'link', 'mark-up', 'instruction']);

function check(
  { text }: WrittenSentence,
  cited: readonly (Quoted | undefined)[],
  { language, knowledge }: GroundingCircumstances,
): readonly Finding[] {
  const texts = cited.map((each) => each && toPlain(each));
  return checkSentence({ text, cited: texts, refusesUnknownWords: true }, language, knowledge);
}

/** The same object for the same quotation, since the check remembers what it has read. */
function toPlain(quoted: Quoted) {
  const known = plains.get(quoted) ?? { text: quoted.quote, language: quoted.language };
  plains.set(quoted, known);
  return known;
}

const plains = new WeakMap<Quoted, { readonly text: string; readonly language: Language }>();

function toQuoted(evidence: Evidence): Quoted {
  const { articleId, start, end, text: quote, language } = evidence.passage;
  const known = passages.get(evidence) ?? { articleId, start, end, quote, language };
  passages.set(evidence, known);
  return known;
}

const passages = new WeakMap<Evidence, Quoted>();

type Supports = (cited: readonly Quoted[]) => boolean;

/** One passage where one is enough, and of each passage as few sentences as are enough. All of them together are known to be. */
function narrow(named: readonly (Evidence | undefined)[], supports: Supports): Quoted[] {
  const all = [...new Set(named.filter((each) => each !== undefined))];
  const alone = all.length === 1 ? all[0] : all.find((each) => supports([toQuoted(each)]));
  const needed = alone === undefined ? all : [alone];
  const quotes = needed.map(toQuoted);
  needed.forEach((each, at) => {
    const shorter = listRuns(each).find((run) => supports(quotes.with(at, run)));
    if (shorter !== undefined) quotes[at] = shorter;
  });
  return quotes;
}

/** One sentence of the passage, two in a row, then three. */
function listRuns(evidence: Evidence): readonly Quoted[] {
  const known = runs.get(evidence) ?? findRuns(evidence);
  runs.set(evidence, known);
  return known;
}

const runs = new WeakMap<Evidence, readonly Quoted[]>();
const longestRun = 3;

function findRuns({ passage: { articleId, start, text, language } }: Evidence): Quoted[] {
  const sentences = splitSentences(text, language);
  return Array.from({ length: longestRun }, (_, more) =>
    sentences.slice(0, sentences.length - more).map((first, at): Quoted => {
      const end = sentences[at + more]?.end ?? first.end;
      return { articleId, language, start: start + first.start, end: start + end, quote: text.slice(first.start, end) };
    }),
  ).flat();
}
