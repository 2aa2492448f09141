import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { Answered } from '../domain/answer.ts';
import type { Language } from '../domain/language.ts';
import type { Retrieval, SentenceCandidate } from '../domain/question.ts';
import type { Phrasebook } from '../domain/runtime.ts';
import { isolateIfNeeded, stripDirectionControls } from '../text/direction.ts';
import { composeAnswer, toExtract, type AnsweredBase } from './compose.ts';
import type { TimeFilter } from './time-filter.ts';

export interface ExtractMaterial {
  readonly best: SentenceCandidate | undefined;
  /** In reading order; not empty. */
  readonly chosen: readonly SentenceCandidate[];
  readonly summaries: ReadonlyMap<ArticleId, ArticleSummary>;
  readonly retrieval: Pick<Retrieval, 'spelling'>;
  readonly inTime: Pick<TimeFilter, 'isUndated'>;
}

/** An answer of the chosen sentences, verbatim, each with its citation; one that is unsure says so, and shows no words as the answer. */
export function writeExtract(
  base: AnsweredBase,
  material: ExtractMaterial & { readonly isUnsure: boolean },
  phrasebook: Phrasebook,
): Answered {
  const { best, chosen, isUnsure, summaries } = material;
  const doubt = isUnsure ? [phrasebook.format(base.language, 'lead-unsure')] : [];
  const lead = [...doubt, writeLead(base.language, material, phrasebook) ?? []].flat().join('\n') || null;
  const shown = isUnsure ? undefined : best;
  const extract = toExtract(
    lead,
    chosen.map((each) => showAnswer(each, shown)),
  );
  return composeAnswer(base, { ...extract, isUnsure }, summaries);
}

/** Only what surely is of the kind that was asked for, in the best sentence, is shown as the answer. */
function showAnswer(sentence: SentenceCandidate, best: SentenceCandidate | undefined): SentenceCandidate {
  return sentence === best && sentence.kindStrength >= sureKind ? sentence : { ...sentence, answerSpans: [] };
}

const sureKind = 0.6;

/** What is to be said before the sentences; null for nothing. */
export function writeLead(
  language: Language,
  { chosen, retrieval, inTime }: ExtractMaterial,
  phrasebook: Phrasebook,
): string | null {
  const lines: string[] = [];
  for (const { written, searched } of retrieval.spelling) {
    const clean = (word: string) => isolateIfNeeded(stripDirectionControls(word), language);
    lines.push(phrasebook.format(language, 'lead-spelling', { written: clean(written), searched: clean(searched) }));
  }
  const foreign = chosen.filter((sentence) => sentence.language !== language);
  const [first] = foreign;
  const count = (sentences: readonly SentenceCandidate[]) => new Set(sentences.map(({ articleId }) => articleId)).size;
  const undated = chosen.filter((sentence) => inTime.isUndated(sentence));
  if (undated.length > 0) lines.push(phrasebook.format(language, 'lead-undated', { count: count(undated) }));
  if (first !== undefined) {
    const name = phrasebook.format(language, `language-${first.language}`);
    lines.push(phrasebook.format(language, 'lead-other-language', { count: count(foreign), language: name }));
  }
  return lines.length === 0 ? null : lines.join('\n');
}
