import type { Following } from './domain/following.ts';
import type { Clock } from './domain/runtime.ts';
import type { Store } from './domain/store.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { openCapitals, openThesauri } from './open-words.ts';
import { createFollowing } from './subscriptions/following.ts';
import { createTimeZones } from './subscriptions/time-zones.ts';
import type { TopicWords } from './subscriptions/topic-terms.ts';

export interface SubscriptionParts {
  readonly words: TopicWords;
  readonly following: Following;
}

interface Needed {
  readonly store: Pick<Store, 'articles'>;
  readonly clock: Clock;
  readonly lexicon: () => Promise<Lexicon>;
}

/** Topics are matched by the lexicon and the thesauri; places are looked up in a list of capitals. */
export async function openSubscriptionParts(needed: Needed): Promise<SubscriptionParts> {
  const { store, clock } = needed;
  const [lexicon, thesauri, capitals] = await Promise.all([needed.lexicon(), openThesauri(), openCapitals()]);
  const words = { lexicon, thesauri };
  const timeZones = createTimeZones(capitals);
  return { words, following: createFollowing({ articles: store.articles, words, clock, timeZones }) };
}
