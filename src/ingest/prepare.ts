import type { Article, ArticleDraft, ArticleId, Span } from '../domain/article.ts';
import type { EmbeddingModel } from '../domain/embedding.ts';
import type { Language } from '../domain/language.ts';
import type { ArticleRecord, ArticleTies, PassageRecord } from '../domain/store.ts';
import type { Breathe } from './breather.ts';
import { toContentHash, type ArticleContent } from './content-hash.ts';
import { toArticleId } from './article-id.ts';
import { iteratePassages } from './passages.ts';

/** Turns text into the terms that it is found by. */
export interface Analyser {
  /** In order, repetitions kept. */
  toStems(text: string, language: Language): readonly string[];
  /** Character n-grams, in order, repetitions kept. */
  toGrams(text: string, language: Language): readonly string[];
  /** Normalised words, each once. */
  toWords(text: string, language: Language): readonly string[];
}

/** A draft with all that is known of it before the store is asked. */
export interface PreparedDraft {
  readonly draft: ArticleDraft;
  readonly id: ArticleId;
  readonly content: ArticleContent;
  readonly contentHash: string;
}

/** What the store is asked about a draft, and what becomes its article. */
export function prepareDraft(draft: ArticleDraft, language: Language): PreparedDraft {
  const content: ArticleContent = {
    title: draft.title ?? draft.identity,
    language,
    text: draft.text,
    url: draft.url ?? null,
    source: draft.source ?? null,
    sources: draft.sources ?? [],
    publishedAt: draft.publishedAt ?? null,
    translationOf: (draft.translationOf ?? null) as ArticleId | null,
  };
  return { draft, id: toArticleId(draft), content, contentHash: toContentHash(content) };
}

/** A passage with its terms, still without its embedding. */
export type AnalysedPassage = Omit<PassageRecord, 'embedding'> & { readonly text: string };

export interface AnalysedArticle {
  readonly article: Article;
  readonly titleStems: readonly string[];
  readonly passages: readonly AnalysedPassage[];
  readonly ties?: ArticleTies;
}

/** Passages and terms of an article. Long articles take a while: it breathes after each passage. */
export async function analyseArticle(article: Article, analyser: Analyser, breathe: Breathe): Promise<AnalysedArticle> {
  const { title, language, text } = article;
  const passages: AnalysedPassage[] = [];
  for (const span of iteratePassages(text, language)) {
    passages.push(analysePassage(article, span, analyser));
    await breathe();
  }
  const [first, ...others] = passages;
  // What the title alone says is known too, and counts with the first passage.
  const titled = first && { ...first, words: [...new Set([...first.words, ...analyser.toWords(title, language)])] };
  return {
    article,
    titleStems: analyser.toStems(title, language),
    passages: titled === undefined ? [] : [titled, ...others],
  };
}

function analysePassage({ text, language }: Article, { start, end }: Span, analyser: Analyser): AnalysedPassage {
  const passage = text.slice(start, end);
  return {
    start,
    end,
    text: passage,
    stems: analyser.toStems(passage, language),
    grams: analyser.toGrams(passage, language),
    words: analyser.toWords(passage, language),
  };
}

/** Texts handed to the embedding model at once: few enough that a model in this process does not block it for long. */
const embeddedAtOnce = 64;

/** What is saved of these articles, embeddings included. */
export async function embedArticles(
  articles: readonly AnalysedArticle[],
  embeddingModel: EmbeddingModel,
  breathe: Breathe,
): Promise<ArticleRecord[]> {
  const texts = articles.flatMap((article) => article.passages.map((passage) => passage.text));
  const embeddings: Float32Array[] = [];
  for (let at = 0; at < texts.length; at += embeddedAtOnce) {
    embeddings.push(...(await embeddingModel.embedPassages(texts.slice(at, at + embeddedAtOnce))));
    await breathe();
  }
  let next = 0;
  return articles.map(({ article, titleStems, passages, ties }) => ({
    article,
    ties,
    titleStems,
    passages: passages.map((passage) => toRecord(passage, embeddings[next++])),
    embeddingModel: embeddingModel.id,
  }));
}

function toRecord({ text: _, ...passage }: AnalysedPassage, embedding: Float32Array | undefined): PassageRecord {
  if (embedding === undefined) throw new Error('The embedding model gave fewer embeddings than it was given texts.');
  return { ...passage, embedding };
}
