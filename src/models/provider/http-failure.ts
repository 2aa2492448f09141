import { ProviderError } from '../../domain/errors.ts';
import { hourMs } from '../../domain/milliseconds.ts';

/** Who is asked, for messages, and the settings that lead there, such as `CHAT`. */
export interface ProviderName {
  /** Such as `The chat model openai:gpt-4o-mini`. */
  readonly who: string;
  readonly address: string;
  /** What its settings begin with. */
  readonly settings: string;
}

/** An answer that says no. */
export class HttpFailure extends ProviderError {
  readonly status: number;

  constructor(message: string, options: { status: number; retryable: boolean; retryAfterMs?: number | undefined }) {
    const { status, retryable, retryAfterMs } = options;
    super(message, { code: 'provider-failed', retryable, ...(retryAfterMs !== undefined && { retryAfterMs }) });
    this.status = status;
  }
}

/** What an answer that says no means, in a sentence. Of its body only a code that reads like one is told: the rest may repeat the question. */
export async function toHttpFailure(name: ProviderName, response: Response): Promise<HttpFailure> {
  const { status } = response;
  const code = findCode(await readStart(response));
  const hasCredit = code !== 'insufficient_quota';
  const said = code === undefined ? String(status) : `${status}, ${code}`;
  const message = `${name.who} at ${name.address} refused (${said}): ${explain(name, status, hasCredit)}`;
  const retryable = isPassing(status) && hasCredit;
  return new HttpFailure(message, { status, retryable, retryAfterMs: parseRetryAfter(response.headers) });
}

/** A failure of the network, in a sentence. */
export function toNetworkFailure({ who, address, settings }: ProviderName, error: unknown): ProviderError {
  const message = `${who} at ${address} cannot be reached (${findSystemCode(error)}). Check that the server runs, and ${settings}_BASE_URL.`;
  return new ProviderError(message, { code: 'provider-failed', retryable: true, cause: error });
}

function isPassing(status: number): boolean {
  return status === 408 || status === 409 || status === 425 || status === 429 || status >= 500;
}

function explain({ settings }: ProviderName, status: number, hasCredit: boolean): string {
  if (!hasCredit) return 'the account has no credit left. Pay it up, or choose another provider.';
  if (status === 401 || status === 403) return `it does not accept the key. Check ${settings}_API_KEY.`;
  if (status === 404)
    return `it does not know the model or the address. Check ${settings}_MODEL and ${settings}_BASE_URL.`;
  if (status === 429) return 'too many requests; it is asked again later.';
  if (status >= 500) return 'it has a fault of its own; it is asked again later.';
  return `it does not take the request. Check ${settings}_MODEL, and that the server speaks the protocol of ${settings}_PROVIDER.`;
}

const startBytes = 4096;

async function readStart(response: Response): Promise<string> {
  try {
    const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader();
    const first = await reader?.read();
    await reader?.cancel();
    return new TextDecoder().decode(first?.value?.subarray(0, startBytes));
  } catch {
    // The status says enough.
    return '';
  }
}

/** Such as `model_not_found`, of the bodies that OpenAI, Anthropic and those who follow them send. */
function findCode(body: string): string | undefined {
  return /"(?:code|type)"\s*:\s*"(?!error")([a-z][a-z_]{2,40})"/.exec(body)?.[1];
}

/** @returns milliseconds, of `retry-after-ms`, or `retry-after` in seconds or as a date; at most an hour. */
function parseRetryAfter(headers: Headers, now = Date.now()): number | undefined {
  const exact = Number(headers.get('retry-after-ms') ?? Number.NaN);
  const header = headers.get('retry-after');
  const seconds = header === null ? Number.NaN : Number(header);
  const untilDate = header === null ? Number.NaN : Date.parse(header) - now;
  const found = [exact, seconds * 1000, untilDate].find((value) => Number.isFinite(value));
  return found === undefined ? undefined : Math.min(Math.max(found, 0), hourMs);
}

/** Such as `ECONNREFUSED`; it stands somewhere in the chain of causes. */
function findSystemCode(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return 'no answer';
}
