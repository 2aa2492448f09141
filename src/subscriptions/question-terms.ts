import type { Article } from '../domain/article.ts';
import { otherLanguage, type Language } from '../domain/language.ts';
import { analyse } from '../text/analyse.ts';
import { normaliseText } from '../text/normalise.ts';
import { stem } from '../text/stem.ts';
import { toArticleTerms, type ArticleTerms } from './article-terms.ts';
import { compareAcross, findPlaces, leastNameLikeness } from './find-places.ts';
import { findMainSense, readTopic, type TermForm, type TopicTerm, type TopicWords } from './topic-terms.ts';

/** Whether a text speaks of all that a question names. */
export type HoldsTerms = (question: string, text: Pick<Article, 'title' | 'text' | 'language'>) => boolean;

export function createHoldsTerms(words: TopicWords): HoldsTerms {
  return (question, text) => {
    const terms = readTopic(withoutLightWords(question), words);
    const article = toArticleTerms(text);
    return terms.length > 0 && terms.every((term) => isHeld(term, article, words));
  };
}

/** Blank where verbs and counting words stood that a question needs and its answer does not: "be held", "the number of". */
function withoutLightWords(question: string): string {
  const language = /\p{Script=Arabic}/u.test(question) ? 'ar' : 'en';
  const light = analyse(question, language).filter(({ stem: own }) => lightWords[language].has(own));
  return light.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    question,
  );
}

function isHeld({ key, toForms, name }: TopicTerm, article: ArticleTerms, words: TopicWords): boolean {
  const forms = toForms('main');
  const isOneHeld = (form: Form) => isFormHeld(form, article);
  if (forms.some(isOneHeld)) return true;
  // In the term's own language the forms are synonyms already.
  if (key.startsWith(article.language)) return false;
  if (forms.some((form) => listSynonyms(form, words).some(isOneHeld))) return true;
  if (name === null) return false;
  return [...article.words.keys()].some(
    (word) => compareAcross(word, name.word, article.language) >= leastNameLikeness,
  );
}

type Form = Pick<TermForm, 'language' | 'stems'>;

function isFormHeld(form: Form, article: ArticleTerms): boolean {
  const starts = form.language === article.language ? article.positions.get(form.stems[0] ?? '') : undefined;
  return starts !== undefined && findPlaces({ ...form, weight: 1 }, starts, article).length > 0;
}

/** Other words for it in its language, and theirs in the other: "died", "dead" and the Arabic for "dead". */
function listSynonyms({ language, stems }: Form, { lexicon, thesauri }: TopicWords): Form[] {
  const synonyms = thesauri[language].findSynonyms(stems).filter(({ start, end }) => end - start === stems.length);
  return synonyms
    .flatMap((match) => match.synonyms)
    .flatMap((own) => {
      const other = otherLanguage(language);
      const whole = lexicon.findPhrases(own, language).filter(({ start, end }) => end - start === own.length);
      const concepts = findMainSense(own, language, { concepts: whole.flatMap((each) => each.concepts), lexicon });
      const translations = concepts.flatMap((each) => lexicon.translate(each, other));
      return [{ language, stems: own }, ...translations.map((each) => ({ language: other, stems: each }))];
    });
}

const lightWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: toStems('en', [
    'held',
    'hold',
    'take',
    'place',
    'happen',
    'set',
    'amount',
    'reach',
    'become',
    'begin',
    'start',
    'number',
    'people',
  ]),
  ar: toStems('ar', [
    '\u064A\u0639\u0642\u062F', // yuaqad, is held
    '\u062A\u0639\u0642\u062F', // tuaqad
    '\u0639\u0642\u062F', // aqada
    '\u0628\u0644\u063A', // balagha, amounted to
    '\u064A\u0628\u0644\u063A',
    '\u062A\u0628\u0644\u063A',
    '\u062D\u062F\u062B', // hadatha, happened
    '\u064A\u062D\u062F\u062B',
    '\u062C\u0631\u0649', // jara, took place
    '\u064A\u0628\u062F\u0623', // yabda, begins
    '\u062A\u0628\u062F\u0623',
    '\u0639\u062F\u062F', // adad, number
    '\u0634\u062E\u0635', // shakhs, person
  ]),
};

function toStems(language: Language, words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => stem(normaliseText(word), language)));
}
