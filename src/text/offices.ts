import type { Span } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import { findSpans, isPartOf } from './find-spans.ts';
import { normaliseText } from './normalise.ts';
import { deputies, headingWords, officeNames, otherHeads, type OfficeKind } from './office-words.ts';

export interface FoundOffice extends Span {
  readonly kind: OfficeKind;
  /** Whether what it is of is told before: "its director", "the mayor, Fadi Mansour". */
  readonly isBare: boolean;
}

/** Where a text names an office, or says that somebody heads something, in UTF-16 units; none of a deputy. */
export function findOffices(text: string, language: Language): FoundOffice[] {
  const named = kinds.flatMap((kind) => {
    const spans = findSpans(text, [offices[language][kind]]);
    // A teh marbuta is no "its", and wa-ila, "and to", no wali
    const isWord = ({ start, end }: Span) =>
      !/^\u0648?\u0625/u.test(text.slice(start, end)) &&
      (text[end - 1] !== '\u0629' || feminine.has(normaliseText(text.slice(start, end))));
    return spans.filter(isWord).map((span): FoundOffice => ({ ...span, kind, isBare: isBare(text, span, language) }));
  });
  const told = findSpans(text, [heading[language]]).map((span) => ({ ...span, kind: 'head' as const, isBare: false }));
  const found = [...named, ...told];
  // "Prime minister" is no minister
  const phrases = found.filter(({ start, end }) => /[ -]/u.test(text.slice(start, end)));
  return found.filter((office) => !phrases.some((other) => isPartOf(office, other)));
}

function isBare(text: string, { start, end }: Span, language: Language): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 6), start), text.slice(end, end + 4)];
  // Somebody may be shot in the head.
  const owners =
    text.slice(start, end).toLowerCase() === 'head' ? /\b(?:its|their) $/iu : /\b(?:its|his|her|their|the) $/iu;
  if (language === 'en') return owners.test(before) && /^(?:, | \p{Lu})/u.test(after);
  // with its article and no adjective after it, or with heh or heh-alef, "its"
  return /^\u0627\u0644|\u0647\u0627?$/u.test(text.slice(start, end)) && !/^ \u0627\u0644/u.test(after);
}

/** The kind of office whose holder a question asks for: "who is the mayor of Homs", "who leads the union"; undefined for others. */
export function findAskedOffice(question: string, language: Language): OfficeKind | undefined {
  const words = normaliseText(question);
  if (asksWhoHeads[language].test(words)) return 'head';
  if (clause[language].test(words)) return undefined;
  const groups = asksForHolder[language].exec(words)?.groups;
  const named = groups?.['after'] ?? groups?.['before'] ?? '';
  const isAsked = ({ start, end }: Span) =>
    language === 'ar' ? start === 0 : nothingNamed.test(named.slice(end)) && isDescribed(named.slice(0, start));
  return kinds.find((kind) => findSpans(named, [offices[language][kind]]).some(isAsked));
}

/** Whether nothing but words for which office it is stands before it: "accused of killing the" asks for another. */
function isDescribed(before: string): boolean {
  return !/\b(?:of|for|by|with|on|at|to|from|about|against|behind|in|\p{L}+(?:ing|ed))\b/u.test(before);
}

/** Whether who has an office of the one kind may be who is asked for by the other. */
export function mayBeOffice(asked: OfficeKind, told: OfficeKind): boolean {
  return asked === told || asked === 'head' || (told === 'head' && (asked === 'governor' || asked === 'envoy'));
}

const kinds = Object.keys(officeNames) as OfficeKind[];

// waw, feh, beh, lam and kaf may be bound to an Arabic word; after lam its article is a second lam
const bound = '(?:[\\u0648\\u0641\\u0628\\u0643\\u0644]|\\u0644\\u0644)?';

const offices = { en: toPatterns('en'), ar: toPatterns('ar') };
const heading = { en: toPattern(headingWords.en, 'en'), ar: toPattern(headingWords.ar, 'ar') };

function toPatterns(language: Language): Readonly<Record<OfficeKind, RegExp>> {
  const toNames = (kind: OfficeKind) =>
    kind === 'head' ? `${officeNames.head[language]}/${otherHeads[language]}` : officeNames[kind][language];
  // "s" of several; heh and heh-alef, "its"
  const ending = language === 'en' ? 's?' : '\\u0647?\\u0627?';
  const patterns = kinds.map((kind) => [kind, toPattern(toNames(kind), language, ending)]);
  return Object.fromEntries(patterns) as Record<OfficeKind, RegExp>;
}

function toPattern(words: string, language: Language, ending = ''): RegExp {
  const before = `(?<!\\p{L})(?<!(?:${toOptions(deputies[language])})[ -](?:prime )?)${language === 'ar' ? bound : ''}`;
  return new RegExp(`${before}(?<told>(?:${toOptions(words)})${ending})(?!\\p{L})`, 'gu');
}

/** The longest first; between the words of one a hyphen may stand. */
function toOptions(words: string): string {
  const options = normaliseText(words).split('/');
  return options
    .toSorted((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', '[ -]');
}

const feminine: ReadonlySet<string> = new Set(
  [...Object.values(officeNames).map(({ ar }) => ar), otherHeads.ar].flatMap((names) =>
    normaliseText(names).split('/'),
  ),
);

/** What has a head; somebody may lead a race, and run fast. */
const headed =
  'part(?:y|ies)|unions?|delegations?|teams?|committees?|commissions?|ministr(?:y|ies)|agenc(?:y|ies)|governments?|councils?|compan(?:y|ies)|banks?|federations?|organi[sz]ations?|missions?|groups?|institutes?|authorit(?:y|ies)|syndicates?|movements?|museums?|ports?|hospitals?|schools?|universit(?:y|ies)|cent(?:re|er)s?|camps?|forces|army|police';

const asksWhoHeads: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `^\\P{L}*(?:and |so )?who (?:now |currently )?(?:heads?|chairs|chaired|coaches|commands|represent(?:s|ed)|(?:leads?|led|headed|runs|manages) (?:[\\p{L}']+ ){0,5}?(?:${headed}))\\b`,
    'u',
  ),
  // man, min, minu, maybe alladhi or illi, then yaras, yatarras, yaqud, yudir, yudarrib, also after the beh of dialects; mathal, yumathil
  ar: /^\P{L}*\u0648?(?:\u0645\u0646|\u0645\u064A\u0646|\u0645\u0646\u0648) (?:\u0627\u0644\u0630\u064A |\u0627\u0644\u0644\u064A )?(?:\u0628?[\u064A\u062A](?:\u062A?\u0631\u0627\u0633|\u0642\u0648\u062F|\u062F\u064A\u0631|\u062F\u0631\u0628)|\u062A\u0631\u0627\u0633|[\u064A\u062A]?\u0645\u062B\u0644\u062A?)(?!\p{L})/u,
};

/** What is told of an office's holder asks for more than the holder. */
const clause: Readonly<Record<Language, RegExp>> = {
  en: /\bwho\b.*\b(?:who|that|which|whose|when)\b/u,
  // alladhi, allati, illi
  ar: /(?<!\p{L})(?:\u0627\u0644\u0630\u064A|\u0627\u0644\u062A\u064A|\u0627\u0644\u0644\u064A)(?!\p{L})/u,
};

const asksForHolder: Readonly<Record<Language, RegExp>> = {
  en: /^\P{L}*(?:and |so )?who(?:'?s| is| was)? (?:now |currently )?(?:the |our |an? )?(?<after>.+)$/u,
  // man, min, minu, maybe huwa, hiya, kan; or these at the end
  ar: /^\P{L}*(?:\u0648?(?:\u0645\u0646|\u0645\u064A\u0646|\u0645\u0646\u0648)(?: (?:\u0647\u0648|\u0647\u064A|\u0643\u0627\u0646|\u0643\u0627\u0646\u062A))? (?<after>.+)|(?<before>.+) (?:\u0645\u064A\u0646|\u0645\u0646\u0648|\u0645\u0646)(?: \u0647[\u0648\u064A])?\P{L}*)$/u,
};

/** An office that a name or another noun follows is part of something else. */
const nothingNamed = /^(?:'?s)?(?:\P{L}*$|[,.?(]| (?:of|for|in|at|on|to|from|now|currently|responsible|today|then)\b)/u;
