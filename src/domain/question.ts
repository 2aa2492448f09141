import type { ArticleId, Passage, PassageId, Span } from './article.ts';
import type { RankedSentence } from './ranked-sentence.ts';
import type { Language } from './language.ts';
import type { TimeWindow } from './time-window.ts';

/** What kind of thing would answer. */
export const questionTypes = [
  'person',
  'organisation',
  'place',
  'date',
  'duration',
  'number',
  'percentage',
  'money',
  'reason',
  'manner',
  'yes-no',
  'list',
  'quotation',
  'definition',
  'other',
] as const;

export type QuestionType = (typeof questionTypes)[number];

/** A question made complete: a follow-up carries what it leaves out. */
export interface Question {
  /** What is searched for; differs from what was written when it is a follow-up. */
  readonly text: string;
  readonly language: Language;
  readonly type: QuestionType;
  readonly timeWindow: TimeWindow | null;
  /** Articles that the conversation is about: a slight preference, never a filter. */
  readonly preferredArticleIds: readonly ArticleId[];
  /** Of a follow-up what it said itself, and what the conversation began with. */
  readonly ownText?: string;
  readonly baseText?: string;
  /** What a follow-up names anew, "Dubai" of "and Dubai?": a story that does not tell of it is no answer. */
  readonly brought?: string;
  /** Whether it asks what its subject is about, as "what is the film about?" does. */
  readonly asksContents?: true;
}

export interface RetrieveOptions {
  readonly articleIds?: readonly ArticleId[];
  readonly excludedArticleIds?: readonly ArticleId[];
}

/** A passage that may answer, with its score; candidates are ordered best first. */
export interface Candidate {
  readonly passage: Passage;
  readonly score: number;
}

/** A sentence that may answer, with what the writer needs to judge it. */
export interface SentenceCandidate extends RankedSentence {
  readonly passageId: PassageId;
  readonly language: Language;
  /** Share of the question's weight of information that the sentence itself matches, [0, 1]. */
  readonly coverage: number;
  /** The same with its neighbours and the article's title. */
  readonly contextCoverage: number;
  /** How surely it holds something of the expected kind that the question does not hold already, [0, 1]. */
  readonly kindStrength: number;
  /** What in it is of that kind, in `quote`, UTF-16; empty where no words in particular are. */
  readonly answerSpans: readonly Span[];
  /** What an answer should hold and the sentence, with what stands before it, does not. */
  readonly gaps: AnswerGaps;
  /** Which of the question's terms it matches itself, by index of the plan's terms. */
  readonly matchedTerms: readonly number[];
}

/** What a question names and a sentence lacks. */
export interface AnswerGaps {
  /** Share of the worth of the question's names that neither it, the sentence before nor the title holds, [0, 1]. */
  readonly names: number;
  /** The same of its other content words, [0, 1]. */
  readonly words: number;
  /** Whether a number of the question is missing: a year from the passage, another one from the sentence. */
  readonly numbers: boolean;
  /** Whether the thing counted is missing from the sentence. */
  readonly counted: boolean;
  /** Whether a kind of answer was asked for and the sentence holds none. */
  readonly kind: boolean;
  /** Whether what is asked about as something that happened is only planned, demanded or feared. */
  readonly planned: boolean;
  /** Whether it tells of another thing of the kind asked about, as of another round than the second. */
  readonly other: boolean;
}

/** Of a sentence that lacks nothing. */
export const noGaps: AnswerGaps = {
  names: 0,
  words: 0,
  numbers: false,
  counted: false,
  kind: false,
  planned: false,
  other: false,
};

/** A word that stands in no article, and the nearest that does. */
export interface SpellingChange {
  readonly written: string;
  readonly searched: string;
}

/** What was looked for and found. */
export interface Retrieval {
  readonly candidates: readonly Candidate[];
  readonly sentences: readonly SentenceCandidate[];
  /** Sentences that match nothing, after those that do, where these are fewer than three; never an answer. */
  readonly fillers: readonly RankedSentence[];
  /** [0, 1]; see `Answered.confidence`. */
  readonly confidence: number;
  /** How likely, [0, 1], the best sentence says what was asked, and does not only share its words. */
  readonly support: number;
  readonly articleLanguage: Language | null;
  readonly spelling: readonly SpellingChange[];
  /** Share of the question's terms that stand in no article of its language in any form, [0, 1]. */
  readonly absentTerms: number;
  /** Content words of the question as the reader wrote them. */
  readonly searchedTerms: readonly string[];
  /** For people who want to know how it came about; not part of any contract. */
  readonly explain: () => RetrievalExplanation;
}

export interface RetrievalExplanation {
  readonly terms: readonly {
    readonly text: string;
    /** Of the articles that it is looked for in. */
    readonly language: Language;
    readonly role: 'name' | 'number' | 'word';
    readonly alternatives: readonly { readonly stems: string; readonly weight: number; readonly via: string }[];
  }[];
  readonly candidates: readonly {
    readonly articleId: ArticleId;
    readonly span: Span;
    readonly score: number;
    readonly features: Readonly<Record<string, number>>;
  }[];
}

export interface Retriever {
  retrieve(question: Question, options?: RetrieveOptions): Promise<Retrieval>;
}
