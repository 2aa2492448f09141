import { BotError, GrammyError, HttpError } from 'grammy';
import { SanadError } from '../domain/errors.ts';

/** What a log may say about an error: never its message, which may repeat what somebody wrote. */
export function describeFailure(error: unknown): object {
  if (error instanceof BotError) return describeFailure(error.error);
  if (error instanceof GrammyError) return describeRefusal(error);
  if (error instanceof HttpError) return { code: 'provider-failed', reason: findNetworkCode(error) };
  if (!(error instanceof Error)) return { code: 'internal' };
  const code = error instanceof SanadError ? error.code : 'internal';
  return { code, error: error.name, at: findFrames(error) };
}

function describeRefusal({ method, error_code: status, description }: GrammyError): object {
  return { code: 'provider-failed', method, status, description };
}

/** Such as `ECONNREFUSED`, or the error's name. */
export function findNetworkCode({ error }: HttpError): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/**
 * Whether a call that brought no answer has certainly not been carried out: no connection came about, or a gateway's page
 * came back in the server's place. In node-fetch's words, which name the system call.
 */
export function isCertainlyUndone({ error }: HttpError): boolean {
  const words = error instanceof Error ? error.message : '';
  return /reason: (?:connect |getaddrinfo |Client network socket disconnected before|Unexpected token '?<)/.test(words);
}

function findFrames({ stack }: Error): readonly string[] {
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 5).map((line) => line.trim());
}

/** Whether Telegram took a message for badly formatted. */
export function isFormatRefused(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && /entit|tag|parse/i.test(error.description);
}
