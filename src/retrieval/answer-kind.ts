import type { Language } from '../domain/language.ts';
import type { QuestionType } from '../domain/question.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { analyse } from '../text/analyse.ts';
import { findDates } from '../text/dates.ts';
import { normaliseText } from '../text/normalise.ts';
import { findNumbers, type FoundNumber } from '../text/numbers.ts';
import { kindCues } from './kind-words.ts';

/** Which kinds of answer a sentence could give; each is computed once, when it is first asked for. */
export interface SentenceKinds {
  /** Whether the sentence holds something of the kind that none of `questionStems` names already. */
  has(type: QuestionType, questionStems: ReadonlySet<string>): boolean;
}

/** Looks at a sentence for what could answer a question of each kind. */
export function describeKinds(text: string, language: Language, lexicon: Pick<Lexicon, 'isKnown'>): SentenceKinds {
  const facts = lazily(() => findFacts(text, language, lexicon));
  return {
    has: (type, questionStems) => checks[type]?.(facts(), (entry) => !questionStems.has(entry)) ?? false,
  };
}

/** What a sentence must hold to answer each kind of question; kinds that no sentence shows by its form are left out. */
const checks: Partial<Record<QuestionType, (found: Facts, isNew: (entry: string) => boolean) => boolean>> = {
  person: ({ names }, isNew) => names.some(isNew),
  list: ({ names }, isNew) => names.some(isNew),
  place: ({ names, cues }, isNew) => cues.place && names.some(isNew),
  date: ({ dates }, isNew) => dates.some(isNew),
  number: ({ numbers }, isNew) => numbers.some(isNew),
  duration: ({ numbers, cues }, isNew) => cues.duration && numbers.some(isNew),
  reason: ({ cues }) => cues.reason,
  manner: ({ cues }) => cues.manner,
  quotation: ({ cues }) => cues.quotation,
};

interface Facts {
  readonly names: readonly string[];
  readonly dates: readonly string[];
  readonly numbers: readonly string[];
  readonly cues: Readonly<Record<'place' | 'duration' | 'reason' | 'manner' | 'quotation', boolean>>;
}

function findFacts(text: string, language: Language, lexicon: Pick<Lexicon, 'isKnown'>): Facts {
  const words = normaliseText(text);
  const dates = findDates(text, language);
  const cue = (kind: keyof Facts['cues']) => kindCues[language][kind].test(words);
  return {
    names: analyse(text, language)
      .filter(({ word, isCapitalised, start, stem }) =>
        language === 'en' ? isCapitalised && start > 0 : !/^\d/.test(word) && !lexicon.isKnown(stem, language),
      )
      .map(({ stem }) => stem),
    dates: dates.map(({ start, end }) => normaliseText(text.slice(start, end))),
    numbers: findNumbers(text, language)
      .filter((number) => isCount(number) && !dates.some(({ start, end }) => number.start < end && number.end > start))
      .map(({ value }) => String(value)),
    cues: {
      place: cue('place'),
      duration: cue('duration'),
      reason: cue('reason'),
      manner: cue('manner'),
      quotation: cue('quotation') || /["\u201C\u201D\u00AB\u00BB]/u.test(text),
    },
  };
}

function lazily<T>(compute: () => T): () => T {
  let value: { readonly it: T } | undefined;
  return () => (value ??= { it: compute() }).it;
}

/** Ordinals number things but do not count them, and "one" is most often a pronoun. */
function isCount({ kind, value }: FoundNumber): boolean {
  return kind !== 'ordinal' && value !== 1;
}
