import type { Asker } from './domain/answer.ts';
import type { Following } from './domain/following.ts';
import type { Clock } from './domain/runtime.ts';
import type { Store } from './domain/store.ts';
import type { Language } from './domain/language.ts';
import { openCapitals, type WordParts } from './open-words.ts';
import { findNameRuns, type WordKnowledge } from './retrieval/name-runs.ts';
import { createAnswerComparison } from './subscriptions/answer-comparison.ts';
import type { FoundName } from './subscriptions/answer-facts.ts';
import { createFollowing } from './subscriptions/following.ts';
import { createHoldsTerms } from './subscriptions/question-terms.ts';
import { createStandingQuestions, type FindNewAnswers } from './subscriptions/standing-questions.ts';
import { createTimeZones } from './subscriptions/time-zones.ts';
import { analyse } from './text/analyse.ts';
import type { TopicWords } from './subscriptions/topic-terms.ts';

export interface SubscriptionParts {
  readonly words: TopicWords;
  readonly following: Following;
  readonly findNewAnswers: FindNewAnswers;
}

interface Needed extends WordParts {
  readonly store: Pick<Store, 'articles' | 'feeds'>;
  readonly clock: Clock;
  readonly asker: Pick<Asker, 'ask'>;
}

/** Topics are matched by the lexicon and the thesauri; places are looked up in a list of capitals. */
export async function openSubscriptionParts(needed: Needed): Promise<SubscriptionParts> {
  const { store, clock, asker } = needed;
  const [lexicon, thesauri, capitals] = await Promise.all([needed.lexicon(), needed.thesauri(), openCapitals()]);
  const words = { lexicon, thesauri };
  const timeZones = createTimeZones(capitals);
  const findNames = createNameFinder(await needed.knowledge());
  return {
    words,
    following: createFollowing({ articles: store.articles, feeds: store.feeds, words, clock, timeZones }),
    findNewAnswers: createStandingQuestions({
      asker,
      comparison: createAnswerComparison({ lexicon, findNames }),
      holdsTerms: createHoldsTerms(words),
    }),
  };
}

/** Somebody "of Jordan" is somebody, and Jordan. */
function createNameFinder(knowledge: WordKnowledge) {
  return (written: string, language: Language): FoundName[] => {
    const text = written.replaceAll(' of ', ' ,, ');
    const tokens = analyse(text, language);
    return findNameRuns({ text, tokens, language }, knowledge).map(({ first, last, ...name }) => {
      return { ...name, words: tokens.slice(first, last) };
    });
  };
}
