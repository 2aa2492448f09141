import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { Answered } from '../domain/answer.ts';
import type { Language } from '../domain/language.ts';
import type { Retrieval, SentenceCandidate } from '../domain/question.ts';
import type { Phrasebook } from '../domain/runtime.ts';
import { formatDate } from '../text/dates.ts';
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

/** What a reader is to be told of an answer's worth. */
export interface Doubts {
  readonly isUnsure: boolean;
  /** An article that goes on with the story, and is not quoted. */
  readonly newer: ArticleSummary | undefined;
}

/** An answer of the chosen sentences, verbatim, each with its citation; one that is unsure says so, and shows no words as the answer. */
export function writeExtract(base: AnsweredBase, material: ExtractMaterial & Doubts, phrasebook: Phrasebook): Answered {
  const { best, chosen, isUnsure, newer, summaries } = material;
  const { language } = base;
  const lines = [
    isUnsure ? phrasebook.format(language, 'lead-unsure') : null,
    newer === undefined ? null : writeNewer(language, newer, phrasebook),
    writeLead(language, material, phrasebook),
  ];
  const lead = lines.filter((line) => line !== null).join('\n') || null;
  const shown = isUnsure ? undefined : best;
  const extract = toExtract(
    lead,
    chosen.map((each) => showAnswer(each, shown)),
  );
  return composeAnswer(base, { ...extract, isUnsure }, summaries);
}

function writeNewer(language: Language, { title, publishedAt }: ArticleSummary, phrasebook: Phrasebook): string {
  const date = publishedAt === null ? '' : formatDate(publishedAt, language);
  return phrasebook.format(language, 'lead-newer', { title: clean(title, language), date });
}

function clean(words: string, language: Language): string {
  return isolateIfNeeded(stripDirectionControls(words), language);
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
    const values = { written: clean(written, language), searched: clean(searched, language) };
    lines.push(phrasebook.format(language, 'lead-spelling', values));
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
