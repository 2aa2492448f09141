import type { Answer, Asker } from '../domain/answer.ts';
import type { Article, ArticleId } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { Clock, Phrasebook } from '../domain/runtime.ts';
import type { ArticleStore } from '../domain/store.ts';
import type { Suggester } from '../domain/suggestion.ts';
import { findSpeakers } from '../text/speakers.ts';

/** Something with a name that questions may be about. */
export interface NamedThing {
  readonly kind: 'person' | 'thing';
  readonly names: Readonly<Record<Language, readonly string[]>>;
}

export interface SuggesterDependencies {
  readonly asker: Pick<Asker, 'ask'>;
  readonly articles: Pick<ArticleStore, 'findArticle' | 'generation'>;
  readonly names: readonly NamedThing[];
  /** Holds the questions, `suggest-…`, with `$name`. */
  readonly phrasebook: Phrasebook;
  readonly clock: Clock;
}

/** How long is searched for questions about an article; what was found by then counts. */
const budgetMs = 400;
/** Articles of which the questions are kept. */
const maxKept = 2_000;

/** A question that was asked and answered, with what was quoted. */
interface Checked {
  readonly question: string;
  readonly quotes: readonly string[];
}

/** What has been found for an article so far; where time ran out, the next time goes on from there. */
interface Progress {
  readonly checked: readonly Checked[];
  /** How many questions were asked. */
  readonly asked: number;
  readonly isDone: boolean;
}

function listKeys({ kind, name, isFemale }: FoundName): readonly string[] {
  if (kind === 'speaker') return [isFemale ? 'suggest-said-female' : 'suggest-said'];
  if (kind === 'person') return ['suggest-said', 'suggest-who'];
  return meeting.test(name) ? ['suggest-attended', 'suggest-about'] : ['suggest-about'];
}

/** What people attend: round, meeting, talks, conference, summit, process, session; jawla, ijtima, muhadathat, mutamar, qimma, masar, jalsa. */
const meeting =
  /\b(?:rounds?|meetings?|talks|conference|summit|process|session|assembly)\b|\u062C\u0648\u0644\u0629|\u0627\u062C\u062A\u0645\u0627\u0639|\u0645\u062D\u0627\u062F\u062B\u0627\u062A|\u0645\u0624\u062A\u0645\u0631|\u0642\u0645\u0629|\u0645\u0633\u0627\u0631|\u062C\u0644\u0633\u0629/iu;

const maxAsked = 10;
const maxChecked = 6;

/** Makes questions of the names in an article, and keeps those to which the articles give an answer that has the name in it. */
export function createSuggester(dependencies: SuggesterDependencies): Suggester {
  const { articles } = dependencies;
  const kept = new Map<string, Progress>();
  const findChecked = async (id: ArticleId, language: Language) => {
    const key = `${await articles.generation()} ${language} ${id}`;
    const held = kept.get(key);
    if (held?.isDone === true) return held.checked;
    const article = await articles.findArticle(id);
    // A question has the names as the article writes them.
    if (article?.language !== language) return [];
    const progress = await checkQuestions(dependencies, article, held);
    kept.set(key, progress);
    if (kept.size > maxKept) kept.delete(kept.keys().next().value as string);
    return progress.checked;
  };
  return {
    async suggest({ articleIds, language, known = [], limit }) {
      const chosen: Checked[] = [];
      const said = known.join('\n');
      for (const id of articleIds) {
        for (const checked of await findChecked(id, language)) {
          const isNew = !said.includes(checked.question) && !checked.quotes.some((quote) => said.includes(quote));
          const isOther = chosen.every(({ quotes }) => !quotes.some((quote) => checked.quotes.includes(quote)));
          if (chosen.length < limit && isNew && isOther) chosen.push(checked);
        }
        if (chosen.length >= limit) break;
      }
      return chosen.map(({ question }) => question);
    },
  };
}

async function checkQuestions(
  dependencies: SuggesterDependencies,
  article: Article,
  before: Progress | undefined,
): Promise<Progress> {
  const { asker, clock, phrasebook, names } = dependencies;
  const startMs = clock.monotonicMs();
  const checked = [...(before?.checked ?? [])];
  let asked = before?.asked ?? 0;
  const questions = findNames(article, names).flatMap((found) =>
    listKeys(found).map((key) => ({
      name: found.name,
      question: phrasebook.format(article.language, key, { name: found.name.replace(/^The /u, 'the ') }),
    })),
  );
  const wanted = questions.slice(0, maxAsked);
  for (const { name, question } of wanted.slice(asked)) {
    if (checked.length >= maxChecked || clock.monotonicMs() - startMs > budgetMs) break;
    asked += 1;
    const quotes = findQuotes(await asker.ask({ question, articleIds: [article.id] }), name);
    if (quotes.length > 0) checked.push({ question, quotes });
  }
  return { checked, asked, isDone: checked.length >= maxChecked || asked >= wanted.length };
}

/** What an answer quotes, where it is one and the name is in it. */
function findQuotes(answer: Answer, name: string): readonly string[] {
  if (answer.kind !== 'answered') return [];
  const quotes = answer.citations.map(({ quote }) => quote);
  return quotes.some((quote) => quote.includes(name)) ? quotes : [];
}

interface FoundName {
  readonly kind: NamedThing['kind'] | 'speaker';
  /** As the article writes it. */
  readonly name: string;
  readonly isFemale?: boolean;
  readonly count: number;
}

/** Names in an article, the most frequent first; a name within a longer one is left out. Whoever says something need not be known. */
function findNames({ text, language }: Article, names: readonly NamedThing[]): FoundName[] {
  const known = names.flatMap(({ kind, names: forms }): FoundName[] => {
    const counted = forms[language].flatMap((form) => countName(text, form, kind));
    return counted.sort((a, b) => b.name.length - a.name.length).slice(0, 1);
  });
  const isKnown = (name: string) => known.some((other) => other.name.includes(name) || name.includes(other.name));
  const speakers = findSpeakers(text, language).filter(({ name }) => !isKnown(name));
  const found = [...known, ...speakers.map((speaker) => ({ kind: 'speaker' as const, ...speaker, count: 1 }))];
  return found
    .filter(({ name }) => !found.some((other) => other.name !== name && other.name.includes(name)))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

function countName(text: string, form: string, kind: NamedThing['kind']): FoundName[] {
  if (!form.includes(' ')) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:the )?${escapePattern(form)}(?![\\p{L}\\p{M}])`, 'giu');
  const places = [...text.matchAll(pattern)].map(([name]) => name);
  const [name] = places;
  return name === undefined ? [] : [{ kind, name, count: places.length }];
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
