import type { ArticleId, Span } from './article.ts';
import type { AnswerExplanation, WritingReport } from './explanation.ts';
import type { DetectedLanguage, Language } from './language.ts';
import type { RankedSentence } from './ranked-sentence.ts';
import type { SummarizeRequest, SummaryLength } from './summary-request.ts';

/** A marker in the answer, tied to one article and the words quoted. */
export interface Citation extends Span {
  /** 1 for the first. */
  readonly number: number;
  readonly articleId: ArticleId;
  readonly title: string;
  readonly url: string | null;
  /** The outlet's name. */
  readonly source: string | null;
  readonly publishedAt: string | null;
  /** When its publisher was seen to have corrected the article; absent where it was not. */
  readonly correctedAt?: string;
  readonly language: Language;
  /** Exactly `article.text.slice(start, end)`. */
  readonly quote: string;
}

export interface AnswerSentence {
  readonly text: string;
  /** Numbers of the citations that support it; at least one. */
  readonly citations: readonly [number, ...number[]];
  /** The words of `text` that answer, UTF-16, where they are known: shown in bold. */
  readonly answerSpans?: readonly Span[];
}

interface AnswerBase {
  readonly question: string;
  readonly questionLanguage: DetectedLanguage;
  readonly language: Language;
  readonly text: string;
  readonly elapsedMs: number;
}

interface SearchedAnswer extends AnswerBase {
  /** The question with what it left out, where it was a follow-up. */
  readonly completeQuestion?: string;
  /** Language of the best candidate. */
  readonly articleLanguage: Language | null;
  /** [0, 1], of the best candidate before any threshold; comparable within one direction of languages. */
  readonly confidence: number;
  readonly ranked: readonly RankedSentence[];
}

export interface Answered extends SearchedAnswer {
  readonly kind: 'answered';
  /** A phrase in the reader's language that states no fact. */
  readonly lead: string | null;
  readonly sentences: readonly [AnswerSentence, ...AnswerSentence[]];
  readonly citations: readonly [Citation, ...Citation[]];
  readonly writer: 'extractive' | 'model';
  /** Whether the sentences may well say something else than what was asked; the lead says so. */
  readonly isUnsure?: true;
}

/** `too-short`: a summary was asked for of an article that is hardly longer than one. */
export type AbstentionReason = 'not-in-articles' | 'no-articles' | 'ungrounded' | 'false-premise' | 'too-short';

/** "The articles do not say": a result, never an error. */
export interface Abstained extends SearchedAnswer {
  readonly kind: 'abstained';
  readonly reason: AbstentionReason;
  readonly citations: readonly [];
  readonly nearest: readonly NearestArticle[];
}

export interface NearestArticle {
  readonly articleId: ArticleId;
  readonly title: string;
}

export type ReplyReason = 'greeting' | 'thanks' | 'help' | 'empty' | 'too-long' | 'unsupported-language';

/** Talk about the bot itself; it states nothing about the news. */
export interface Replied extends AnswerBase {
  readonly kind: 'replied';
  readonly reason: ReplyReason;
}

/** Sentences of a summary that stand together under a heading, such as a date. */
export interface SummarySection {
  /** In the reader's language; states no fact of the news but the date of its articles. */
  readonly heading: string | null;
  /** Which of the summary's sentences, `[first, last)`. */
  readonly first: number;
  readonly last: number;
}

export interface Summarized {
  readonly kind: 'summarized';
  /** Those that are quoted, in the order of their first quotation. */
  readonly articleIds: readonly ArticleId[];
  /** Those on the subject that are not quoted: they repeat others, or there was no room. Translations of quoted ones do not count. */
  readonly omitted: readonly ArticleId[];
  readonly language: Language;
  /** Of the quotations, or of most of them. */
  readonly quotationLanguage: Language;
  readonly length: SummaryLength;
  /** Phrases in the reader's language that state no fact of the news. */
  readonly lead: string | null;
  /** Lead, headings and sentences, a line each, with the markers of the citations in place. */
  readonly text: string;
  /** They cover all sentences, in order. */
  readonly sections: readonly SummarySection[];
  readonly sentences: readonly [AnswerSentence, ...AnswerSentence[]];
  readonly citations: readonly [Citation, ...Citation[]];
  readonly writer: 'extractive' | 'model';
}

/** An answer to somebody who asked for a summary. */
export interface AskedSummary extends Summarized, Pick<AnswerBase, 'question' | 'questionLanguage' | 'elapsedMs'> {
  /** What the words were understood to ask for. */
  readonly request: SummarizeRequest;
}

export type Answer = Answered | Abstained | Replied | AskedSummary;

/** What a language model is still writing, as far as it may be shown. */
export type GrowingAnswer = Answered | Summarized;

export interface AskRequest {
  readonly question: string;
  /** Only these articles. @throws CorpusError `article-not-found` when one is not held. */
  readonly articleIds?: readonly ArticleId[];
  /** None of these articles; the evaluation's way to make a question unanswerable. */
  readonly excludedArticleIds?: readonly ArticleId[];
  /** Language of the answer; the question's when absent. */
  readonly language?: Language;
  /** Language in which is said that there is no question in it, or that it is too long; that of the answer when absent. */
  readonly readerLanguage?: Language;
  /** Requests of one conversation are follow-ups of each other. */
  readonly conversation?: string;
}

/** Somebody who waits for an answer, so that a language model may take its time; without one the articles are quoted. */
export interface AskListener {
  /** Ends the work: `ask` then throws its reason. */
  readonly signal?: AbortSignal;
  /** Whose share of the day a language model uses. */
  readonly person?: string;
  /** Told the answer as far as it is written and checked, with each further sentence. */
  readonly onProgress?: (soFar: GrowingAnswer) => void;
  /** Told how a language model wrote the answer, before it is given; not where none was asked. */
  readonly onWritten?: (report: WritingReport) => void;
  /** Told how the answer came about, before it is given; not where nothing was searched. It costs time to find out. */
  readonly onExplained?: (explanation: AnswerExplanation) => void;
}

export interface SearchRequest {
  readonly query: string;
  readonly articleIds?: readonly ArticleId[];
  /** Default 10. */
  readonly limit?: number;
  /** Whether passages of articles that do not tell of the words are left out. Default false. */
  readonly isOnTopic?: boolean;
}

export interface FoundPassage extends Span {
  readonly articleId: ArticleId;
  readonly passageId: string;
  readonly title: string;
  readonly language: Language;
  readonly score: number;
}

/** Answers questions about the articles held. */
export interface Asker {
  ask(request: AskRequest, listener?: AskListener): Promise<Answer>;
  search(request: SearchRequest): Promise<readonly FoundPassage[]>;
  /** Drops what is remembered of a conversation in this process; absent where nothing is. */
  forget?(conversation: string): void;
}
