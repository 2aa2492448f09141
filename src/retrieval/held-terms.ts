import { languages, type Language } from '../domain/language.ts';
import type { ArticleStore, KeywordField, KeywordIndex } from '../domain/store.ts';
import type { Clock } from '../domain/runtime.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { createMemory } from '../text/memoise.ts';
import type { DraftAlternative, RecallAlternatives } from './alternatives.ts';
import { createBaseFinder } from './base-forms.ts';
import { createVocabulary, createWordIndexes, type Vocabulary } from './vocabulary.ts';

/** What stands in the articles, as of one moment. */
export interface HeldTerms {
  readonly vocabulary: Readonly<Record<Language, Vocabulary>>;
  /** By the language of the articles. */
  readonly recallAlternatives: Readonly<Record<Language, RecallAlternatives>>;
  /** How many passages there are. */
  readonly passages: number;
  /** In how many passages each term stands, and maybe others too; nothing or 0 for those that stand in none. */
  readonly countPassagesWith: (field: KeywordField, terms: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}

export interface HeldTermsSources {
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly articles: Pick<ArticleStore, 'generation' | 'countPassages'>;
  readonly keywords: Pick<KeywordIndex, 'listVocabulary' | 'countPassagesWith' | 'listCounts'>;
  readonly lexicon: Pick<Lexicon, 'isKnown'>;
}

/**
 * Keeps what stands in the articles in memory, made anew only when they have changed; of many articles no more often than
 * every few seconds, so that questions are not slow all the while that new ones come in.
 */
export function createHeldTerms(sources: HeldTermsSources): { readonly load: () => Promise<HeldTerms> } {
  const { articles, keywords, clock } = sources;
  const createIndexes = (language: Language) =>
    createWordIndexes(language, createBaseFinder(sources.lexicon, language));
  const indexes = { ar: createIndexes('ar'), en: createIndexes('en') };
  let generation = -1;
  let freshUntilMs = -Infinity;
  let loaded: Promise<HeldTerms> | undefined;
  return {
    async load() {
      const current = await articles.generation();
      if (loaded === undefined || (current !== generation && clock.monotonicMs() >= freshUntilMs)) {
        generation = current;
        const loading = (loaded = read());
        // What failed is not kept: the next question tries again.
        loading.catch(() => {
          if (loaded === loading) loaded = undefined;
        });
      }
      return loaded;
    },
  };

  async function read(): Promise<HeldTerms> {
    const [words, passages] = await Promise.all([keywords.listVocabulary(), articles.countPassages()]);
    freshUntilMs = passages > mostPassagesListed ? clock.monotonicMs() + leastFreshMs : -Infinity;
    if (indexes.ar.size + indexes.en.size > mostGone * words.length)
      for (const language of languages) indexes[language] = createIndexes(language);
    const vocabulary = {
      ar: createVocabulary(words, 'ar', indexes.ar),
      en: createVocabulary(words, 'en', indexes.en),
    };
    const createFieldCounts = passages <= mostPassagesListed ? listCounts : createCounts;
    const counts = { stems: createFieldCounts('stems', keywords), grams: createFieldCounts('grams', keywords) };
    const createRecall = () => createMemory<readonly DraftAlternative[]>(mostTerms);
    const recallAlternatives = { ar: createRecall(), en: createRecall() };
    return { vocabulary, recallAlternatives, passages, countPassagesWith: (field, terms) => counts[field](terms) };
  }
}

type Count = (terms: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/** Reads the counts of all terms when they are first asked for. */
function listCounts(field: KeywordField, keywords: HeldTermsSources['keywords']): Count {
  let listed: Promise<ReadonlyMap<string, number>> | undefined;
  return () => {
    const listing = (listed ??= keywords.listCounts(field));
    // What failed is not kept.
    listing.catch(() => {
      if (listed === listing) listed = undefined;
    });
    return listing;
  };
}

/** Counts each term once: questions have most of their n-grams in common. */
function createCounts(field: KeywordField, keywords: HeldTermsSources['keywords']): Count {
  let counted = new Map<string, number>();
  return async (terms) => {
    if (counted.size + terms.length > mostRemembered) counted = new Map();
    const remembered = counted;
    const asked = terms.filter((term) => !remembered.has(term));
    const found = asked.length === 0 ? undefined : await keywords.countPassagesWith(field, asked);
    for (const term of asked) remembered.set(term, found?.get(term) ?? 0);
    return remembered;
  };
}

/** When so many times as many words are indexed as stand in the articles, they are indexed anew. */
const mostGone = 1.5;
/** Of many passages the words alone take some hundred milliseconds to read. */
const leastFreshMs = 5000;
/** Of so many, all terms are listed within a few tens of milliseconds. */
const mostPassagesListed = 2000;
const mostRemembered = 50_000;
/** Of a question, each with up to forty alternatives. */
const mostTerms = 1000;
