import { ProviderError } from '../../domain/errors.ts';
import { toHttpFailure, toNetworkFailure, type ProviderName } from './http-failure.ts';

/**
 * `fetch` for one call of a provider: an answer that says no, a broken network and an answer without end are `ProviderError`s, and the
 * signal ends whatever is under way. It follows no redirect, so that a key goes nowhere else.
 */
export function createProviderFetch(name: ProviderName, signal?: AbortSignal): typeof fetch {
  return async (input, init = {}) => {
    const signals = [init.signal, signal].filter((one) => one instanceof AbortSignal);
    const response = await request(name, input, { ...init, redirect: 'error', signal: AbortSignal.any(signals) });
    if (!response.ok) throw await toHttpFailure(name, response);
    return limitBody(name, response);
  };
}

async function request(name: ProviderName, input: Parameters<typeof fetch>[0], init: RequestInit): Promise<Response> {
  try {
    return await fetch(input, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw toNetworkFailure(name, error);
  }
}

const mostBytes = 64 * 1024 * 1024;

function limitBody(name: ProviderName, response: Response): Response {
  let bytes = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) controller.error(toEndless(name));
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body?.pipeThrough(limit) ?? null, { status, statusText, headers });
}

function toEndless({ who, address, settings }: ProviderName): ProviderError {
  const message = `${who} at ${address} answered with more than ${mostBytes} bytes. Check ${settings}_BASE_URL.`;
  return new ProviderError(message, { code: 'provider-failed' });
}
