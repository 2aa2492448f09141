import { GrammyError, HttpError } from 'grammy';
import { SanadError } from '../domain/errors.ts';

/** What a log may say about an error: never its message, which may repeat what somebody wrote. */
export function describeFailure(error: unknown): object {
  if (error instanceof GrammyError) return describeRefusal(error);
  if (error instanceof HttpError) return { code: 'provider-failed', reason: findNetworkCode(error.error) };
  if (!(error instanceof Error)) return { code: 'internal' };
  const code = error instanceof SanadError ? error.code : 'internal';
  return { code, error: error.name, at: findFrames(error) };
}

function describeRefusal({ method, error_code: status, description }: GrammyError): object {
  return { code: 'provider-failed', method, status, description };
}

/** Such as `ECONNREFUSED`, or the error's name. */
function findNetworkCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function findFrames({ stack }: Error): readonly string[] {
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 5).map((line) => line.trim());
}
