import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { Abstained, Answered, AskListener, AskRequest } from '../domain/answer.ts';
import type { RankedSentence } from '../domain/ranked-sentence.ts';
import type { AnswerExplanation, RewriteReport, WritingReport } from '../domain/explanation.ts';
import type { Question, Retrieval, SentenceCandidate } from '../domain/question.ts';
import type { Phrasebook } from '../domain/runtime.ts';
import { createStoryOf, takeTellings, type StoryOf } from '../domain/stories.ts';
import type { QuotingSentence } from '../domain/writing.ts';
import { keepNear } from '../text/near-check.ts';
import { isBareTopic } from '../text/bare-topic.ts';
import { createTopicCheck } from '../text/topic-check.ts';
import { writeAbstention, type AbstentionFacts } from './abstention.ts';
import { composeAnswer, type AnsweredBase } from './compose.ts';
import { isAnswerable, isDoubtful, isSure } from './decide.ts';
import { toEvidence } from './evidence.ts';
import { writeExtract, writeLead } from './extractive-writer.ts';
import { findNewer } from './find-newer.ts';
import type { ModelWriter } from './model/model-writer.ts';
import type { Evidence } from './name-passages.ts';
import { preferLanguage, selectSentences, type Selection } from './select.ts';
import { selectContents, selectTellings } from './select-tellings.ts';
import { searchInBoth, type TranslatingDependencies } from './translate-question.ts';
import { keepInTime, type TimeFilter } from './time-filter.ts';

export interface QuestionDependencies extends TranslatingDependencies {
  readonly phrasebook: Phrasebook;
  /** Undefined where no language model is set: then the articles are quoted. */
  readonly modelWriter?: ModelWriter | undefined;
}

export interface AskedQuestion {
  readonly request: AskRequest;
  /** Where nobody waits the articles are quoted. */
  readonly listener: AskListener | undefined;
  readonly question: Question;
  /** How it was completed, where a language model was asked to. */
  readonly condensed: RewriteReport | undefined;
  readonly base: AnsweredBase;
}

/** What was found for a question, and what of it may be said. */
interface Found extends Selection {
  readonly base: AnsweredBase;
  /** As it was asked. */
  readonly asked: Question;
  /** As it was searched for: maybe translated. */
  readonly question: Question;
  readonly rewrites: readonly RewriteReport[];
  readonly retrieval: Retrieval;
  readonly summaries: ReadonlyMap<ArticleId, ArticleSummary>;
  readonly inTime: TimeFilter;
  readonly storyOf: StoryOf;
  /** Whether the best sentence may well say something else than what was asked. */
  readonly isUnsure: boolean;
}

/** Retrieves, and answers in the words of the articles, or in those of a language model as far as the articles support them; or abstains. */
export async function answerQuestion(
  dependencies: QuestionDependencies,
  asked: AskedQuestion,
  rankedSentences = 10,
): Promise<Answered | Abstained> {
  const { listener } = asked;
  const found = await find(dependencies, asked, rankedSentences);
  const isRead = listener !== undefined && (dependencies.modelWriter ?? listener.onExplained) !== undefined;
  const evidence = isRead ? listEvidence(found) : [];
  const { answer, writing } = await write(dependencies, listener, { found, evidence });
  if (writing !== undefined) listener?.onWritten?.(writing);
  listener?.onExplained?.(explain(found, evidence, writing));
  return answer;
}

async function find(dependencies: QuestionDependencies, asked: AskedQuestion, rankedSentences: number): Promise<Found> {
  const { condensed, base } = asked;
  const { question, retrieval, report } = await searchInBoth(dependencies, asked.question, asked);
  const summaries = await findStories(dependencies.articles, retrieval);
  const inTime = keepInTime(question.timeWindow, retrieval.sentences, summaries);
  const selecting = {
    storyOf: createStoryOf([...summaries.values()]),
    isUnsure: isDoubtful(question, retrieval),
  };
  return {
    base: {
      ...base,
      articleLanguage: retrieval.articleLanguage,
      confidence: retrieval.confidence,
      ranked: [...retrieval.sentences, ...retrieval.fillers].slice(0, rankedSentences).map(toRanked),
    },
    asked: asked.question,
    question,
    rewrites: [condensed, report].filter((each) => each !== undefined),
    retrieval,
    summaries,
    inTime,
    ...selecting,
    ...selectSentences({ sentences: inTime.sentences, preferred: base.language, ...selecting }),
  };
}

function listEvidence(found: Found): readonly Evidence[] {
  if (found.best === undefined) return [];
  return toEvidence({ ...found, sentences: found.inTime.sentences, language: found.base.language });
}

interface Written {
  readonly answer: Answered | Abstained;
  readonly writing?: WritingReport;
}

async function write(
  { modelWriter, phrasebook }: QuestionDependencies,
  listener: AskListener | undefined,
  { found, evidence }: { readonly found: Found; readonly evidence: readonly Evidence[] },
): Promise<Written> {
  const { question, retrieval, best, base } = found;
  const abstain = () => writeAbstention(base, toAbstentionFacts(found), phrasebook);
  if (!isAnswerable(question, retrieval, best) || !isOnTopic(found)) return { answer: abstain() };
  const isSubject = namesSubject(found);
  const chosen = isSubject ? selectOfSubject(found) : found.chosen;
  const isUnsure = !isSubject && found.isUnsure;
  const newer = isSubject ? undefined : findNewer({ ...found, sentences: found.inTime.sentences });
  const quote = () => writeExtract(base, { ...found, chosen, isUnsure, newer }, phrasebook);
  if (modelWriter === undefined || listener === undefined) return { answer: quote() };
  const own = chosen.filter((sentence) => sentence.language === base.language);
  const lead = writeLead(base.language, { ...found, chosen: own }, phrasebook);
  const compose = (sentences: readonly QuotingSentence[]) =>
    composeAnswer(base, { lead, sentences, writer: 'model' }, found.summaries);
  const { sentences, saysNone, report } = await modelWriter.write({
    task: { use: 'answer', question: found.asked.text },
    limit: mostSentences,
    language: base.language,
    evidence,
    extracts: chosen,
    person: listener.person,
    signal: listener.signal,
    onSentence: (soFar) => listener.onProgress?.(compose(soFar)),
  });
  if (sentences.length > 0) return { answer: compose(sentences), writing: report };
  // An article may ask a model to keep silent; that is not heeded where the articles surely answer.
  const answer = saysNone && !isSure(retrieval) ? abstain() : quote();
  return { answer, writing: report };
}

/** Whether the story of the best sentence tells of the subject, where a message only names one, also as what a follow-up goes on to. */
function isOnTopic({ asked, best, retrieval, summaries, storyOf }: Found): boolean {
  if (best === undefined || (asked.brought === undefined && !isBareTopic(asked.text, asked.language))) return true;
  const story = storyOf(best.articleId);
  const versions = [...summaries.values()].filter(({ id }) => storyOf(id) === story);
  return createTopicCheck(retrieval, asked.brought)({ versions });
}

/** Whether a message only names something; a follow-up goes on with what was asked. */
function namesSubject({ asked }: Found): boolean {
  const isAlone = asked.brought === undefined || asked.brought === asked.text;
  return asked.type === 'other' && isAlone && isBareTopic(asked.text, asked.language);
}

function selectOfSubject(found: Found): readonly SentenceCandidate[] {
  const readable = toReadable(found);
  return found.asked.asksContents
    ? selectContents({ ...readable, language: found.base.language })
    : selectTellings(readable);
}

/** Each story in the reader's language where it is told in it. */
function toReadable(found: Found) {
  return { ...found, sentences: preferLanguage(found.inTime.sentences, found.base.language, found.storyOf) };
}

/** Of a language model. */
const mostSentences = 5;

/** Summaries of the articles that candidates are from. */
async function findStories(articles: QuestionDependencies['articles'], { candidates }: Retrieval) {
  const ids = [...new Set(candidates.map(({ passage }) => passage.articleId))];
  const summaries = await articles.findSummaries(ids);
  return new Map<ArticleId, ArticleSummary>(summaries.map((summary) => [summary.id, summary]));
}

function toRanked({ articleId, start, end, quote, score }: RankedSentence): RankedSentence {
  return { articleId, start, end, quote, score };
}

function toAbstentionFacts({ retrieval, summaries, best, inTime, base }: Found): AbstentionFacts {
  const ids = new Set(retrieval.candidates.map(({ passage }) => passage.articleId));
  const found = [...ids].flatMap((id) => summaries.get(id) ?? []).map((summary) => ({ versions: [summary] as const }));
  const near = keepNear(found, retrieval).map(({ versions: [summary] }) => summary);
  const isNear = ({ articleId }: SentenceCandidate) => near.some(({ id }) => id === articleId);
  return {
    reason: 'not-in-articles',
    nearest: takeTellings(near, base.language)
      .slice(0, 3)
      .map(({ id, title }) => ({ articleId: id, title })),
    terms: retrieval.searchedTerms,
    closest: [...(best ? [best] : []), ...retrieval.sentences].find(isNear),
    closestTitle: (id) => summaries.get(id)?.title ?? '',
    isNoneInTime: inTime.sentences.length === 0 && retrieval.sentences.length > 0,
  };
}

function explain(found: Found, evidence: readonly Evidence[], writing: WritingReport | undefined): AnswerExplanation {
  const { asked, question, rewrites, retrieval } = found;
  const { text, language, type, timeWindow } = asked;
  const translation = question === asked ? undefined : { text: question.text, language: question.language };
  return {
    ...retrieval.explain(),
    searched: { text, language, type, timeWindow, ...(translation && { translation }) },
    confidence: retrieval.confidence,
    support: retrieval.support,
    evidence: evidence.map(({ passage: { articleId, start, end } }) => ({ articleId, start, end })),
    ...(rewrites.length > 0 && { rewrites }),
    writing,
  };
}
