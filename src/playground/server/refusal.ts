import type { ResponseParameters } from 'grammy/types';

/** What Telegram answers instead of a result: `{ok: false, error_code, description, parameters}`. */
export class Refusal extends Error {
  readonly status: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(status: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.name = 'Refusal';
    this.status = status;
    this.parameters = parameters;
  }
}

/** 400. */
export function badRequest(reason: string, parameters?: ResponseParameters): Refusal {
  return new Refusal(400, `Bad Request: ${reason}`, parameters);
}

/** 403. */
export function forbidden(reason: string): Refusal {
  return new Refusal(403, `Forbidden: ${reason}`);
}

/** 409. */
export function conflict(reason: string): Refusal {
  return new Refusal(409, `Conflict: ${reason}`);
}

/** 429: come back after so many seconds. */
export function tooManyRequests(retryAfterSeconds: number): Refusal {
  const description = `Too Many Requests: retry after ${retryAfterSeconds}`;
  return new Refusal(429, description, { retry_after: retryAfterSeconds });
}

/** 400 in words that are not Telegram's: it would do this, and this server does not. */
export function notEmulated(what: string): Refusal {
  return badRequest(`the local Bot API server does not emulate ${what}`);
}
