import type { ArticleId, Passage } from '../../domain/article.ts';
import { languages, otherLanguage, type Language } from '../../domain/language.ts';
import type { ArticleStore } from '../../domain/store.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { EvaluationQuestion, GoldAnswer } from '../question-file.ts';
import type { Cited, Truth, WrittenLie } from './lie.ts';
import type { Paraphrase } from './paraphrase-file.ts';

export interface Truths {
  readonly truths: readonly Truth[];
  /** What somebody made up about the articles held. */
  readonly written: readonly WrittenLie[];
  readonly passages: readonly Cited[];
}

/**
 * True sentences over the articles held: for each question the sentence that holds its answer, citing its passage, and citing
 * the passage of the other language that holds the answer there; and the paraphrases. Lies that somebody wrote besides. What is not held is left out.
 */
export async function collectTruths(
  questions: readonly EvaluationQuestion[],
  paraphrases: readonly Paraphrase[],
  articles: Pick<ArticleStore, 'listArticles' | 'listPassages'>,
): Promise<Truths> {
  const ids = (await articles.listArticles()).map(({ id }) => id);
  const passages = await articles.listPassages(ids);
  const byArticle = new Map<ArticleId, Passage[]>();
  for (const passage of passages)
    byArticle.set(passage.articleId, [...(byArticle.get(passage.articleId) ?? []), passage]);
  const truths = [
    ...questions.flatMap((question) => toTruths(question, byArticle)),
    ...paraphrases.filter(({ lie }) => lie === undefined).flatMap((paraphrase) => toParaphrased(paraphrase, byArticle)),
  ];
  const written = paraphrases.flatMap(({ lie, ...sentence }): WrittenLie[] =>
    lie === undefined ? [] : toParaphrased(sentence, byArticle).map((told) => ({ ...told, lie })),
  );
  const unique = new Map(
    truths.map((truth) => [`${truth.text}\n${truth.cited.map(({ text }) => text).join('\n')}`, truth]),
  );
  return { truths: [...unique.values()], written, passages: passages.map(toCited) };
}

type PassagesByArticle = ReadonlyMap<ArticleId, readonly Passage[]>;

function toTruths({ id, answers }: EvaluationQuestion, byArticle: PassagesByArticle): Truth[] {
  const held = (language: Language) => findHeld(answers?.[language] ?? [], byArticle);
  return languages.flatMap((language) => {
    const own = held(language);
    const other = held(otherLanguage(language));
    if (own === undefined) return [];
    const truth = { id: `${id} ${language}`, language, text: own.sentence };
    return [
      { ...truth, kind: 'quoted' as const, cited: [toCited(own.passage)] },
      ...(other === undefined || !isParallel(own.passage, other.passage)
        ? []
        : [{ ...truth, kind: 'across' as const, cited: [toCited(other.passage)] }]),
    ];
  });
}

interface HeldAnswer {
  readonly passage: Passage;
  readonly sentence: string;
}

/** The first answer that stands in an article held, with its passage and the sentence around it. */
function findHeld(answers: readonly GoldAnswer[], byArticle: PassagesByArticle): HeldAnswer | undefined {
  for (const { articleId, start, end } of answers) {
    const passage = byArticle.get(articleId as ArticleId)?.find((each) => each.start <= start && each.end >= end);
    const span =
      passage &&
      splitSentences(passage.text, passage.language).find(
        (each) => passage.start + each.start <= start && passage.start + each.end >= end,
      );
    if (passage && span) return { passage, sentence: passage.text.slice(span.start, span.end) };
  }
  return undefined;
}

/** Whether two articles are one in two languages, by their ids: `report-ar`, `report-en`. */
function isParallel(left: Passage, right: Passage): boolean {
  const bare = (id: string) => id.replace(/(?<![a-z])(?:ar|en)(?![a-z])/u, '');
  return bare(left.articleId) === bare(right.articleId);
}

function toParaphrased({ id, language, text, cites }: Paraphrase, byArticle: PassagesByArticle): Truth[] {
  const cited = cites.flatMap(({ articleId, words }) => {
    const passage = byArticle.get(articleId as ArticleId)?.find((each) => each.text.includes(words));
    return passage === undefined ? [] : [toCited(passage)];
  });
  if (cited.length < cites.length) return [];
  const isAcross = cited.every((each) => each.language !== language);
  return [{ id, kind: isAcross ? 'across' : 'paraphrase', language, text, cited }];
}

function toCited({ articleId, text, language }: Passage): Cited {
  return { articleId, text, language };
}
