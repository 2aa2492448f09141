import type { Answer, Asker, AskRequest } from '../../src/domain/answer.ts';

export interface FakeAsker extends Asker {
  /** What it was asked, in order. */
  readonly requests: readonly AskRequest[];
}

/** An asker that answers as it is told to. What it is not told is not implemented. */
export function createFakeAsker(ask: (request: AskRequest) => Answer | Promise<Answer> = notImplemented): FakeAsker {
  const requests: AskRequest[] = [];
  return {
    requests,
    ask: async (request) => {
      requests.push(request);
      return ask(request);
    },
    search: async () => notImplemented(),
  };
}

function notImplemented(): never {
  throw new Error('not implemented');
}
