import { languages, type Language } from '../domain/language.ts';
import { findThreshold, round, type Outcome } from './measures.ts';
import type { Result } from './result.ts';

/** What came of questions that the articles do not answer. */
export interface UnanswerableMeasures {
  readonly questions: number;
  /** Share that is declined at the confidence that answers 90 % of the answerable questions of the same direction. */
  readonly declinedRate: number;
  /** Share that was not answered outright, by the language of the questions. */
  readonly abstained: Readonly<Partial<Record<Language, number>>>;
}

/**
 * Counts what was declined. The direction of a question is that of its best candidate where it was measured, else that of
 * its own language, else any from its language; where there is none, its own abstention counts.
 */
export function summariseUnanswerable(
  results: readonly Result[],
  outcomes: ReadonlyMap<string, readonly Outcome[]>,
): UnanswerableMeasures {
  const asked = results.filter(({ task }) => task.gold === undefined);
  const thresholds = new Map(
    [...outcomes].map(([direction, found]) => [direction, findThreshold(found.map(({ confidence }) => confidence))]),
  );
  const declined = asked.filter((result) => isDeclined(result, thresholds)).length;
  const abstained = languages.flatMap((language) => {
    const own = asked.filter(({ task }) => task.language === language);
    if (own.length === 0) return [];
    return [[language, round(own.filter(({ judgement }) => !judgement.isAnswered).length / own.length)]];
  });
  return {
    questions: asked.length,
    declinedRate: round(declined / Math.max(asked.length, 1)),
    abstained: Object.fromEntries(abstained) as UnanswerableMeasures['abstained'],
  };
}

function isDeclined({ task: { language }, answer, judgement }: Result, thresholds: ReadonlyMap<string, number>) {
  if (!('confidence' in answer)) return true;
  const own = [answer.articleLanguage ?? language, language, ...languages];
  const direction = own.map((articleLanguage) => `${language}-${articleLanguage}`).find((each) => thresholds.has(each));
  const threshold = direction === undefined ? undefined : thresholds.get(direction);
  return threshold === undefined ? !judgement.isAnswered : answer.confidence < threshold;
}
