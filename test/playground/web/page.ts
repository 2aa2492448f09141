import { createServer, request } from 'node:http';
import { onTestFinished } from 'vitest';
import { addCast } from '../../../src/playground/cast.ts';
import { listenOn } from '../../../src/playground/web/listen-on.ts';
import { createPageServer } from '../../../src/playground/web/page-server.ts';
import { startPlayground, type Playground } from '../server/playground.ts';

export { arabicReaderId, englishReaderId, administratorId } from '../../../src/playground/cast.ts';

export interface Page {
  readonly playground: Playground;
  readonly url: string;
  /** Stops the page; what happened stays. */
  readonly close: () => void;
  /** @returns the status and what the server says. */
  readonly act: (action: string, fields: unknown) => Promise<Said>;
  /** A request with any headers, as no browser would let a page send them. */
  readonly ask: (path: string, headers?: Readonly<Record<string, string>>, method?: string) => Promise<number>;
}

export interface Said {
  readonly status: number;
  readonly result?: unknown;
  readonly error?: string;
}

export const suggestions = { ar: ['من حضر؟'], en: ['Who attended?'] };

/** A page with its people on a free port, over a local Bot API server; stopped after the test. */
export async function startPage(): Promise<Page> {
  const playground = await startPlayground({}, addCast);
  const { people, logger, time: timers } = playground;
  const host = '127.0.0.1';
  const page = createPageServer({ people, logger, timers }, { bot: playground.server.bot, suggestions, host });
  const server = createServer(page.listener);
  const url = await listenOn(server, host, 0);
  onTestFinished(() => {
    page.close();
    server.close();
    server.closeAllConnections();
  });
  return {
    playground,
    url,
    close: () => page.close(),
    async act(action, fields) {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${url}/api/${action}`, { method: 'POST', headers, body: JSON.stringify(fields) });
      return { status: response.status, ...((await response.json()) as object) };
    },
    ask: (path, headers = {}, method = 'GET') =>
      new Promise((resolve, reject) => {
        const call = request(`${url}${path}`, { method, headers }, (response) => {
          response.destroy();
          resolve(response.statusCode ?? 0);
        });
        call.on('error', reject);
        call.end();
      }),
  };
}
