import { ProviderError } from '../../domain/errors.ts';
import { toNetworkFailure, type ProviderName } from './http-failure.ts';

/** What a library threw, as ours: what our `fetch` threw is found among the causes; a body that broke off may be asked for again. */
export function toProviderError(name: ProviderName, error: unknown): ProviderError {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ProviderError) return cause;
    if (isCutOff(cause)) return toBrokenOff(name);
    if (isBrokenBody(cause)) return toNetworkFailure(name, cause);
  }
  return toNonsense(name, 'something that is not understood', error);
}

/** The provider did answer, but not in a way that anything can be made of. */
export function toNonsense({ who, address, settings }: ProviderName, seen: string, cause?: unknown): ProviderError {
  const message = `${who} at ${address} answered with ${seen}. Check ${settings}_MODEL, and that the server speaks the protocol of ${settings}_PROVIDER.`;
  return new ProviderError(message, { code: 'provider-failed', cause });
}

/** An answer that ends before it is complete. */
export function toBrokenOff({ who, address }: ProviderName): ProviderError {
  return new ProviderError(`${who} at ${address} broke off in the middle of its answer.`, {
    code: 'provider-failed',
    retryable: true,
  });
}

/** As Node.js and Ollama's client say it. */
function isCutOff({ message }: Error): boolean {
  return message === 'terminated' || message.startsWith('Did not receive done or success response');
}

function isBrokenBody(error: Error): boolean {
  return 'code' in error && /^(?:UND_ERR_|ECONN|EPIPE)/.test(String(error.code));
}
