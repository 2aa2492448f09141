import type { FetchedPage, FetchOutcome, PageFetcher } from '../../src/domain/page-fetcher.ts';

/** For who reads files only. */
export async function noNetwork(): Promise<PageFetcher> {
  throw new Error('This test reads no addresses.');
}

/** Answers with what is given for an address, and to any other that there is no such page. */
export function createFakeFetcher(answers: Readonly<Record<string, Partial<FetchedPage> | FetchOutcome>>): PageFetcher {
  return {
    fetch: async (url) => {
      const answer = answers[url];
      if (!answer) return { kind: 'failed', reason: 'status', status: 404, retryAfterSeconds: null, detail: 'none' };
      return isOther(answer) ? answer : toFetched(url, answer);
    },
    close: async () => undefined,
  };
}

function isOther(answer: Partial<FetchedPage> | FetchOutcome): answer is Exclude<FetchOutcome, FetchedPage> {
  return answer.kind !== undefined && answer.kind !== 'fetched';
}

function toFetched(url: string, given: Partial<FetchedPage>): FetchedPage {
  const bytes = new Uint8Array();
  const none = { movedTo: null, charset: null, etag: null, lastModified: null, headers: {}, bytes };
  return { kind: 'fetched', url, mediaType: 'text/html', ...none, ...given };
}
