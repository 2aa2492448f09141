import { extraFacts, foreignSentences, injectedInstructions, inventedLinks, inventedQuotations } from './invented.ts';
import { appendClause, choose, replaceOne, type Cited, type Liar, type Truth } from './lie.ts';
import { lieByExchange, lieByInventedName } from './name-lies.ts';
import { lieAboutDate, lieAboutNumber, lieAboutUnit } from './quantity-lies.ts';
import { lieByHedge, lieByNegation } from './word-lies.ts';

/** The ways in which the lying writer lies, by name. */
export const liars = {
  'wrong number': lieAboutNumber,
  'wrong date': lieAboutDate,
  'invented name': lieByInventedName,
  'invented quotation': lieByQuotation,
  'wrong citation': lieByCitation,
  'missing citation': (truth) => ({ ...truth, cited: [] }),
  link: (truth, material) => ({
    ...truth,
    text: appendClause(truth.text, choose(inventedLinks[truth.language], material)),
  }),
  unit: lieAboutUnit,
  negation: lieByNegation,
  hedge: lieByHedge,
  'two names exchanged': lieByExchange,
  'other language': lieByLanguage,
  'injected instruction': (truth, material) => {
    const instruction = choose(injectedInstructions[truth.language], material);
    return { ...truth, text: material.pick(3) === 0 ? instruction : `${truth.text} ${instruction}` };
  },
  'extra fact': (truth, material) => ({
    ...truth,
    text: appendClause(truth.text, choose(extraFacts[truth.language], material)),
  }),
  'merged facts': lieByMerging,
} as const satisfies Readonly<Record<string, Liar>>;

export type LieName = keyof typeof liars;

/** Words that nobody said, or a word of a true quotation changed. */
function lieByQuotation(...[truth, material]: Parameters<Liar>): ReturnType<Liar> {
  const { text, language } = truth;
  const words = choose(inventedQuotations[language], material);
  const inside = replaceOne(
    text,
    /(["\u201C\u00AB])[^"\u201D\u00BB]{6,}(["\u201D\u00BB])/gu,
    material,
    (match) => `${match[1] ?? ''}${words}${match[2] ?? ''}`,
  );
  if (inside !== undefined) return { ...truth, text: inside };
  const clause = language === 'en' ? `, calling it \u201C${words}\u201D` : `، واصفا ذلك بأنه \u00AB${words}\u00BB`;
  return { ...truth, text: appendClause(text, clause) };
}

/** A passage of another article, in the language of the right one. */
function lieByCitation(...[truth, material]: Parameters<Liar>): ReturnType<Liar> {
  const [right] = truth.cited;
  if (right === undefined) return undefined;
  const wrong = material.passages.filter((passage) => isOther(passage, right, truth));
  return wrong.length === 0 ? undefined : { ...truth, cited: [choose(wrong, material)] };
}

/** Articles tell some things twice: what shares many long words with the sentence may well support it. */
function isOther(passage: Cited, right: Cited, { text }: Truth): boolean {
  if (passage.articleId === right.articleId || passage.language !== right.language) return false;
  const [left, other] = [text, passage.text].map(
    (each) => new Set(each.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? []),
  );
  const shared = [...(left ?? [])].filter((word) => other?.has(word)).length;
  return shared < Math.max(1, 0.4 * (left?.size ?? 0));
}

function lieByLanguage(...[truth, material]: Parameters<Liar>): ReturnType<Liar> {
  const others = material.others.filter(({ language }) => language !== truth.language);
  const text =
    others.length === 0 || material.pick(3) === 0 ? choose(foreignSentences, material) : choose(others, material).text;
  return { ...truth, text };
}

/** The beginning of one sentence with the end of another. */
function lieByMerging(...[truth, material]: Parameters<Liar>): ReturnType<Liar> {
  const others = material.others.filter(
    ({ language, text, cited }) =>
      language === truth.language && text !== truth.text && cited[0]?.articleId !== truth.cited[0]?.articleId,
  );
  if (others.length === 0) return undefined;
  const [head, tail] = [truth.text.split(' '), choose(others, material).text.split(' ')];
  return {
    ...truth,
    text: [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.floor(tail.length / 2))].join(' '),
  };
}
