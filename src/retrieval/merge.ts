import type { Language } from '../domain/language.ts';
import type { Question, Retrieval } from '../domain/question.ts';
import type { QueryPlan } from './query-plan.ts';
import type { RankedPassage, ScoredSentence } from './rank.ts';

/** What a question found in the articles of one language. */
export interface LanguageTrace {
  readonly plan: QueryPlan;
  /** Best first. */
  readonly passages: readonly RankedPassage[];
  /** Best first. */
  readonly sentences: readonly ScoredSentence[];
  readonly confidence: number;
}

/**
 * Puts both languages in one order: the best candidates of each stand as far apart as their confidences do, in logits, the
 * question's own language with an advantage; the others keep their distance to the best of their language.
 */
export function mergeLanguages(
  question: Question,
  traces: ReadonlyMap<Language, LanguageTrace>,
): Pick<Retrieval, 'candidates' | 'sentences' | 'confidence' | 'articleLanguage'> {
  const ordered = [...traces]
    .filter(([, { passages, sentences }]) => passages.length > 0 && sentences.length > 0)
    .map(([language, trace]) => ({ language, trace, level: toLevel(trace, language === question.language) }))
    .sort((a, b) => b.level - a.level);
  const [best] = ordered;
  const candidates = ordered.flatMap(({ trace: { passages }, level }) => {
    const top = passages[0]?.score ?? 0;
    return passages.map(({ analysed, score }) => ({ passage: analysed.passage, score: score - top + level }));
  });
  const sentences = ordered.flatMap(({ trace, level }) => {
    const top = trace.sentences[0]?.score ?? 0;
    return trace.sentences.map((sentence) => ({ ...sentence, score: sentence.score - top + level }));
  });
  return {
    candidates: candidates.sort((a, b) => b.score - a.score),
    sentences: sentences.sort((a, b) => b.score - a.score),
    confidence: best?.trace.confidence ?? 0,
    articleLanguage: best?.language ?? null,
  };
}

function toLevel({ confidence }: LanguageTrace, isOwnLanguage: boolean): number {
  const bounded = Math.min(Math.max(confidence, 1e-6), 1 - 1e-6);
  return Math.log(bounded / (1 - bounded)) + (isOwnLanguage ? ownLanguageAdvantage : 0);
}

const ownLanguageAdvantage = 1.5;
