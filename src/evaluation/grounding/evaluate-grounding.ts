import { checkSentence } from '../../answer/grounding/check-sentence.ts';
import type { Finding } from '../../answer/grounding/finding.ts';
import type { GroundingKnowledge } from '../../answer/grounding/read-text.ts';
import type { Language } from '../../domain/language.ts';
import type { Clock } from '../../domain/runtime.ts';
import { liars, type LieName } from './liars.ts';
import type { Lie, Truth, WrittenLie } from './lie.ts';
import type { Truths } from './truths.ts';

export interface LieMeasure {
  readonly lies: number;
  readonly caught: number;
}

export interface TruthMeasure {
  readonly truths: number;
  readonly refused: number;
}

export interface GroundingEvaluation {
  readonly lies: Readonly<Record<LieName, Readonly<Record<Language, LieMeasure>>>>;
  /** Those that somebody wrote, by how they lie. */
  readonly written: Readonly<Record<string, Readonly<Record<Language, LieMeasure>>>>;
  readonly truths: Readonly<Record<Truth['kind'], Readonly<Record<Language, TruthMeasure>>>>;
  /** Of the checks of one sentence, in milliseconds. */
  readonly medianMs: number;
}

export interface GroundingEvaluationOptions {
  readonly knowledge: GroundingKnowledge;
  readonly clock: Clock;
  /** Told of each lie that passes and each truth that is refused. */
  readonly onFailure?: (lines: readonly string[]) => void;
}

/** Lies in every way about every truth, and counts what the check catches and what it refuses. */
export function evaluateGrounding(
  { truths, written, passages }: Truths,
  options: GroundingEvaluationOptions,
): GroundingEvaluation {
  const times: number[] = [];
  const check = (lie: Lie, language: Language): readonly Finding[] => {
    const startedMs = options.clock.monotonicMs();
    // As strictly as sentences of a language model are checked
    const findings = checkSentence({ ...lie, refusesUnknownWords: true }, language, options.knowledge);
    times.push(options.clock.monotonicMs() - startedMs);
    return findings;
  };
  const isTold = (truth: Truth) => {
    const findings = check(truth, truth.language);
    if (findings.length > 0)
      options.onFailure?.([
        `refused (${truth.kind}, ${truth.id}): ${describe(findings)}`,
        truth.text,
        ...truth.cited.map(({ text }) => text),
      ]);
    return findings.length === 0;
  };
  const held = truths.filter(isTold);
  const isCaught = (lie: Lie, truth: Truth, name: string) => {
    if (check(lie, truth.language).length > 0) return true;
    options.onFailure?.([
      `passed (${name}, ${truth.kind}): ${lie.text}`,
      truth.text,
      ...lie.cited.map(({ text }) => text),
    ]);
    return false;
  };
  const lies = Object.fromEntries(
    Object.entries(liars).map(([name, liar], way) => {
      const measures = noLies();
      truths.forEach((truth, index) => {
        const lie = liar(truth, { pick: createPick(7919 * way + index), others: truths, passages });
        if (lie === undefined) return;
        count(measures[truth.language], isCaught(lie, truth, name));
      });
      return [name, measures];
    }),
  ) as GroundingEvaluation['lies'];
  return {
    lies,
    written: countWritten(written, (lie) => isCaught(lie, lie, lie.lie)),
    truths: countTruths(truths, new Set(held)),
    medianMs: median(times),
  };
}

type Counted = Record<Language, { lies: number; caught: number }>;

const noLies = (): Counted => ({ ar: { lies: 0, caught: 0 }, en: { lies: 0, caught: 0 } });

function count(measure: Counted[Language], isCaught: boolean): void {
  measure.lies += 1;
  measure.caught += isCaught ? 1 : 0;
}

function countWritten(
  written: readonly WrittenLie[],
  isCaught: (lie: WrittenLie) => boolean,
): GroundingEvaluation['written'] {
  const measures: Record<string, Counted> = {};
  for (const lie of written) count((measures[lie.lie] ??= noLies())[lie.language], isCaught(lie));
  return measures;
}

function describe(findings: readonly Finding[]): string {
  return findings.map(({ rule, words }) => `${rule} "${words}"`).join(', ');
}

function countTruths(truths: readonly Truth[], held: ReadonlySet<Truth>): GroundingEvaluation['truths'] {
  const count = (kind: Truth['kind'], language: Language): TruthMeasure => {
    const all = truths.filter((truth) => truth.kind === kind && truth.language === language);
    return { truths: all.length, refused: all.filter((truth) => !held.has(truth)).length };
  };
  const both = (kind: Truth['kind']) => ({ ar: count(kind, 'ar'), en: count(kind, 'en') });
  return { quoted: both('quoted'), paraphrase: both('paraphrase'), across: both('across') };
}

/** Numbers that look random and are the same for the same seed: Mulberry32, by Tommy Ettinger. */
function createPick(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
