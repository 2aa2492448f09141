import { createHash } from 'node:crypto';
import type { ArticleId, ArticleSummary, Passage } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { Question, Retrieval, SentenceCandidate } from '../domain/question.ts';
import { cutInstructions } from './cut-instructions.ts';
import { preferLanguage, type Selection, type StoryOf } from './select.ts';

/** A passage that a writer is given. */
export interface Evidence {
  /** What a language model names it by: it tells neither rank nor article, and no article can know it. */
  readonly name: string;
  readonly passage: Passage;
  readonly publishedAt: string | null;
}

export interface EvidenceSources {
  readonly question: Question;
  readonly retrieval: Pick<Retrieval, 'candidates'>;
  /** Those that may be used, best first. */
  readonly sentences: readonly SentenceCandidate[];
  readonly chosen: Selection['chosen'];
  readonly summaries: ReadonlyMap<ArticleId, ArticleSummary>;
  /** Of the reader. */
  readonly language: Language;
  readonly storyOf: StoryOf;
}

/** The passages of the best sentences, those first that the extractive writer would quote; each story in one telling of each language. */
export function toEvidence(sources: EvidenceSources): readonly Evidence[] {
  const { question, retrieval, sentences, chosen, summaries, language, storyOf } = sources;
  const passages = new Map(retrieval.candidates.map(({ passage }) => [passage.id, passage]));
  const telling = new Map<string, ArticleId>();
  const evidence: Evidence[] = [];
  let chars = 0;
  for (const { passageId } of [...chosen, ...preferLanguage(sentences, language, storyOf)]) {
    const passage = passages.get(passageId);
    if (passage === undefined || evidence.some((each) => each.passage.id === passageId)) continue;
    const story = `${passage.language} ${storyOf(passage.articleId)}`;
    if ((telling.get(story) ?? passage.articleId) !== passage.articleId) continue;
    chars += passage.text.length;
    if (evidence.length >= mostPassages || (evidence.length > 0 && chars > mostChars)) break;
    telling.set(story, passage.articleId);
    const publishedAt = summaries.get(passage.articleId)?.publishedAt ?? null;
    for (const part of cutInstructions(passage)) {
      const taken = new Set(evidence.map(({ name }) => name));
      evidence.push({ name: toName(question.text, part, taken), passage: part, publishedAt });
    }
  }
  return evidence;
}

const mostPassages = 6;
const mostChars = 9000;

function toName(question: string, { id, text }: Passage, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const sum = createHash('sha256')
      .update(JSON.stringify([question, id, text, attempt]))
      .digest();
    const name = [...sum.subarray(0, nameChars)].map((byte) => alphabet[byte % alphabet.length]).join('');
    if (!taken.has(name)) return name;
  }
}

const nameChars = 5;
/** Without vowels, so that no word comes out, and without what is easily mistaken. */
const alphabet = 'bcdfghjkmnpqrstvwxz23456789';
