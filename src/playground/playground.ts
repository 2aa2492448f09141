import { randomBytes, randomInt } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { Clock, Logger } from '../domain/runtime.ts';
import { addCast } from './cast.ts';
import { createBotApiServer } from './server/bot-api-server.ts';
import { listenOn } from './web/listen-on.ts';
import { createPageServer } from './web/page-server.ts';
import type { Suggestions } from './web/page-state.ts';

export interface PlaygroundDependencies {
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface PlaygroundOptions {
  /** Where page and Bot API are served. */
  readonly host: string;
  /** Taken as it is, 0 for any that is free; undefined: 8080, or the next one that is free. */
  readonly port: number | undefined;
  /** Questions that an empty chat offers. */
  readonly suggestions: Suggestions;
}

export interface Playground {
  /** Of the page, for a browser, and of the Bot API, for the bot. */
  readonly url: string;
  /** Of the bot; made anew each time. */
  readonly token: string;
  readonly close: () => Promise<void>;
}

/**
 * Telegram on this machine: a local Bot API server for one bot and a page that is the client of a few people, at one address.
 * @throws ConfigError `config-invalid` when the address cannot be had.
 */
export async function openPlayground(
  { clock, logger }: PlaygroundDependencies,
  { host, port, suggestions }: PlaygroundOptions,
): Promise<Playground> {
  // Another bot each time: what is kept of an earlier one, whose chats are gone, is not taken up.
  const token = `${randomInt(2 ** 40, 2 ** 41)}:${randomBytes(24).toString('base64url')}`;
  const api = createBotApiServer({ clock, logger }, { token, host });
  addCast(api.people);
  const page = createPageServer({ people: api.people, logger }, { bot: api.bot, suggestions, host });
  const server = createServer((request, response) =>
    isBotApiCall(request) ? api.listener(request, response) : page.listener(request, response),
  );
  const url = await listenOn(server, host, port);
  api.open();
  return {
    url,
    token,
    close() {
      page.close();
      api.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** No file of the page is named so. */
function isBotApiCall({ url = '/' }: IncomingMessage): boolean {
  return /^\/(?:file\/)?bot\d/.test(url);
}
