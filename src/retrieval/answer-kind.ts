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
    has(type, questionStems) {
      const found = facts();
      const isNew = (entry: string) => !questionStems.has(entry);
      switch (type) {
        case 'person':
        case 'list':
          return found.names.some(isNew);
        case 'place':
          return found.names.some(isNew) && found.cues.place;
        case 'date':
          return found.dates.some(isNew);
        case 'number':
          return found.numbers.some(isNew);
        case 'duration':
          return found.numbers.some(isNew) && found.cues.duration;
        case 'reason':
          return found.cues.reason;
        case 'manner':
          return found.cues.manner;
        case 'quotation':
          return found.cues.quotation;
        case 'definition':
        case 'yes-no':
        case 'other':
          return false;
      }
    },
  };
}

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
    dates: findDates(text, language).map(({ start, end }) => normaliseText(text.slice(start, end))),
    numbers: findNumbers(text, language)
      .filter(isCount)
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
