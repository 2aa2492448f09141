import type { CallUsage } from '../../domain/usage.ts';
import type { Guard } from '../care/guard.ts';
import type { ProviderName } from './http-failure.ts';
import { createProviderFetch } from './provider-fetch.ts';
import { toNonsense, toProviderError } from './to-provider-error.ts';

export interface SingleCall {
  readonly name: ProviderName;
  /** What it is expected to use, and is taken to have used when it succeeds. */
  readonly expected: CallUsage;
  readonly signal?: AbortSignal | undefined;
}

/** Asks a provider that answers at once, under the guard. @throws ProviderError, or the signal's reason. */
export async function askOnce<Answer>(
  guard: Guard,
  { name, expected, signal }: SingleCall,
  ask: (request: typeof fetch) => Promise<Answer>,
): Promise<Answer> {
  const answers = guard.run(
    expected,
    async function* (limit, tellUsage) {
      try {
        const answer = await ask(createProviderFetch(name, limit));
        tellUsage(expected);
        yield answer;
      } catch (error) {
        throw limit.aborted ? limit.reason : toProviderError(name, error);
      }
    },
    { signal },
  );
  // To the end: only then has the guard noted that it went well.
  const all: Answer[] = [];
  for await (const answer of answers) all.push(answer);
  const [answer] = all;
  if (answer === undefined) throw toNonsense(name, 'no answer');
  return answer;
}
