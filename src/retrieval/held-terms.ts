import type { Language } from '../domain/language.ts';
import type { ArticleStore, KeywordField, KeywordIndex } from '../domain/store.ts';
import { createMemory } from '../text/memoise.ts';
import type { DraftAlternative, RecallAlternatives } from './alternatives.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** What stands in the articles, as of one moment. */
export interface HeldTerms {
  readonly vocabulary: Readonly<Record<Language, Vocabulary>>;
  /** By the language of the articles. */
  readonly recallAlternatives: Readonly<Record<Language, RecallAlternatives>>;
  /** How many passages there are. */
  readonly passages: number;
  /** In how many passages each term stands; without those that stand in none. */
  readonly countPassagesWith: (field: KeywordField, terms: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}

export interface HeldTermsSources {
  readonly articles: Pick<ArticleStore, 'generation' | 'countPassages'>;
  readonly keywords: Pick<KeywordIndex, 'listVocabulary' | 'countPassagesWith'>;
}

/** Keeps what stands in the articles in memory, made anew only when they have changed. */
export function createHeldTerms({ articles, keywords }: HeldTermsSources): { readonly load: () => Promise<HeldTerms> } {
  let loadedAt = -1;
  let loaded: Promise<HeldTerms> | undefined;
  return {
    async load() {
      const current = await articles.generation();
      if (loaded === undefined || current !== loadedAt) {
        loadedAt = current;
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
    const vocabulary = { ar: createVocabulary(words, 'ar'), en: createVocabulary(words, 'en') };
    const counts = { stems: createCounts('stems', keywords), grams: createCounts('grams', keywords) };
    const createRecall = () => createMemory<readonly DraftAlternative[]>(mostTerms);
    const recallAlternatives = { ar: createRecall(), en: createRecall() };
    return { vocabulary, recallAlternatives, passages, countPassagesWith: (field, terms) => counts[field](terms) };
  }
}

/** Counts each term once: questions have most of their n-grams in common. */
function createCounts(field: KeywordField, keywords: HeldTermsSources['keywords']) {
  const counted = new Map<string, number>();
  return async (terms: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const uncounted = terms.filter((term) => !counted.has(term));
    if (counted.size + uncounted.length > mostRemembered) counted.clear();
    const asked = counted.size === 0 ? terms : uncounted;
    const found = asked.length === 0 ? undefined : await keywords.countPassagesWith(field, asked);
    for (const term of asked) counted.set(term, found?.get(term) ?? 0);
    const held = new Map<string, number>();
    for (const term of terms) {
      const passages = counted.get(term) ?? 0;
      if (passages > 0) held.set(term, passages);
    }
    return held;
  };
}

const mostRemembered = 50_000;
/** Of a question, each with up to forty alternatives. */
const mostTerms = 1000;
