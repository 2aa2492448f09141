import type { Article } from '../domain/article.ts';
import { otherLanguage, type Language } from '../domain/language.ts';
import { toSkeleton } from '../text/transliterate.ts';
import { toArticleTerms, type ArticleTerms } from './article-terms.ts';
import { compareAcross, findPlaces, leastNameLikeness } from './find-places.ts';
import { readTopic, type TermForm, type TopicTerm, type TopicWords } from './topic-terms.ts';

/** A topic that an article is about. */
export interface TopicMatch<Id> {
  readonly id: Id;
  /** (0, 1]; larger the more the article is about it. */
  readonly relevance: number;
}

/**
 * Topics in words, turned round: from the terms to who asked for them, so that an article is compared with the terms that stand in it and
 * not with each topic. Each distinct term is held once, however many ask for it.
 */
export interface TopicIndex<Id> {
  /** Replaces what was held under the id. @returns false when the words hold nothing to look for: the topic is not held then. */
  set(id: Id, topic: string): boolean;
  remove(id: Id): void;
  /** The topics that an article is about, in no order; with `leastRelevance`, also what it only touches. */
  match(article: Pick<Article, 'title' | 'text' | 'language'>, leastRelevance?: number): readonly TopicMatch<Id>[];
}

interface HeldTopic<Id> {
  readonly text: string;
  readonly ids: Set<Id>;
  readonly terms: readonly HeldTerm<Id>[];
}

interface HeldTerm<Id> extends TopicTerm {
  readonly topics: Set<HeldTopic<Id>>;
}

export function createTopicIndex<Id>(words: TopicWords): TopicIndex<Id> {
  const topicOf = new Map<Id, HeldTopic<Id>>();
  const topics = new Map<string, HeldTopic<Id>>();
  const terms = new Map<string, HeldTerm<Id>>();
  const finder = createTermFinder<Id>();

  const holdTerm = (term: TopicTerm): HeldTerm<Id> => {
    const known = terms.get(term.key);
    if (known) return known;
    const held = { ...term, topics: new Set<HeldTopic<Id>>() };
    terms.set(term.key, held);
    finder.add(held);
    return held;
  };
  const holdTopic = (text: string): HeldTopic<Id> | undefined => {
    const read = readTopic(text, words);
    if (read.length === 0) return undefined;
    const topic = { text, ids: new Set<Id>(), terms: read.map(holdTerm) };
    topics.set(text, topic);
    for (const term of topic.terms) term.topics.add(topic);
    return topic;
  };
  const drop = (topic: HeldTopic<Id>) => {
    topics.delete(topic.text);
    for (const term of topic.terms) {
      term.topics.delete(topic);
      if (term.topics.size > 0) continue;
      terms.delete(term.key);
      finder.remove(term);
    }
  };
  const remove = (id: Id) => {
    const topic = topicOf.get(id);
    if (topic === undefined) return;
    topicOf.delete(id);
    topic.ids.delete(id);
    if (topic.ids.size === 0) drop(topic);
  };
  return {
    remove,
    set(id, text) {
      remove(id);
      const topic = topics.get(text) ?? holdTopic(text);
      topic?.ids.add(id);
      if (topic !== undefined) topicOf.set(id, topic);
      return topic !== undefined;
    },
    match(article, leastRelevance = leastMatching) {
      const strengths = finder.find(toArticleTerms(article));
      const touched = new Set([...strengths.keys()].flatMap((term) => [...term.topics]));
      const matches: TopicMatch<Id>[] = [];
      for (const { ids, terms: wanted } of touched) {
        const relevance = wanted.reduce((sum, term) => sum + (strengths.get(term) ?? 0), 0) / wanted.length;
        const weakest = Math.min(...wanted.map((term) => strengths.get(term) ?? 0));
        const isWhole = leastRelevance < leastMatching || weakest >= leastOfTerm;
        if (relevance >= leastRelevance && isWhole) for (const id of ids) matches.push({ id, relevance });
      }
      return matches;
    },
  };
}

// Tuned by `evaluate-topics` on the half that was looked at.
const leastMatching = 0.5;
const leastOfTerm = 0.3;

interface TermFinder<Id> {
  add(term: HeldTerm<Id>): void;
  remove(term: HeldTerm<Id>): void;
  /** How strongly each term stands in the article, (0, 1]; terms that do not are left out. */
  find(article: ArticleTerms): Map<HeldTerm<Id>, number>;
}

interface Entry<Id> {
  readonly term: HeldTerm<Id>;
  readonly form: TermForm;
}

function createTermFinder<Id>(): TermFinder<Id> {
  // By the first stem of each form, and by the sound of names.
  const byStem: Record<Language, Map<string, Set<Entry<Id>>>> = { ar: new Map(), en: new Map() };
  const bySound: Record<Language, Map<string, Set<HeldTerm<Id>>>> = { ar: new Map(), en: new Map() };
  const entriesOf = new Map<HeldTerm<Id>, readonly Entry<Id>[]>();
  return {
    add(term) {
      const entries = term.toForms().map((form) => ({ term, form }));
      entriesOf.set(term, entries);
      for (const entry of entries) addTo(byStem[entry.form.language], entry.form.stems[0] ?? '', entry);
      for (const sound of toSounds(term.name)) addTo(bySound[term.name?.language ?? 'en'], sound, term);
    },
    remove(term) {
      for (const entry of entriesOf.get(term) ?? [])
        removeFrom(byStem[entry.form.language], entry.form.stems[0] ?? '', entry);
      entriesOf.delete(term);
      for (const sound of toSounds(term.name)) removeFrom(bySound[term.name?.language ?? 'en'], sound, term);
    },
    find(article) {
      const strengths = new Map<HeldTerm<Id>, number>();
      const note = (term: HeldTerm<Id>, strength: number) => {
        if (strength > (strengths.get(term) ?? 0)) strengths.set(term, strength);
      };
      for (const [stem, starts] of article.positions) {
        for (const { term, form } of byStem[article.language].get(stem) ?? []) {
          const places = findPlaces(form, starts, article);
          if (places.length > 0) note(term, form.weight * weighPlaces(places, article));
        }
      }
      const other = otherLanguage(article.language);
      if (bySound[other].size === 0) return strengths;
      for (const [word, places] of article.words) {
        const sounds = toSounds({ word, language: article.language });
        const alike = new Set(sounds.flatMap((sound) => [...(bySound[other].get(sound) ?? [])]));
        for (const term of alike) {
          const likeness = compareAcross(word, term.name?.word ?? '', article.language);
          if (likeness >= leastNameLikeness) note(term, likeness * weighPlaces(places, article));
        }
      }
      return strengths;
    },
  };
}

/** The consonants of a name and, when there are enough, those without one of them. Short sounds collide: none for two consonants. */
function toSounds(name: TopicTerm['name']): string[] {
  if (name === null) return [];
  const skeleton = toSkeleton(name.word, name.language);
  if (skeleton.length < 3) return [];
  const shorter =
    skeleton.length < 5 ? [] : [...skeleton].map((_, at) => skeleton.slice(0, at) + skeleton.slice(at + 1));
  return [...new Set([skeleton, ...shorter])];
}

/** How much the places say that the article is about what stands there: in the title, in its first sentences, often, or by the way. */
function weighPlaces(places: readonly number[], { titleLength }: ArticleTerms): number {
  const first = places[0] ?? Infinity;
  if (first < titleLength) return 1;
  const often = Math.min(0.9, 0.3 + 0.15 * places.length);
  return first < titleLength + leadLength ? Math.max(inLead, often) : often;
}

const leadLength = 40;
const inLead = 0.8;

function addTo<Value>(lists: Map<string, Set<Value>>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, new Set([value]));
  else list.add(value);
}

function removeFrom<Value>(lists: Map<string, Set<Value>>, key: string, value: Value): void {
  const list = lists.get(key);
  list?.delete(value);
  if (list?.size === 0) lists.delete(key);
}
