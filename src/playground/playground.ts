import { randomBytes, randomInt } from 'node:crypto';
import type { Clock, Logger } from '../domain/runtime.ts';
import { addCast } from './cast.ts';
import { createBotApiServer } from './server/bot-api-server.ts';
import { createPageServer } from './web/page-server.ts';
import type { Suggestions } from './web/page-state.ts';

export interface PlaygroundDependencies {
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface PlaygroundOptions {
  /** Where the page is served. */
  readonly host: string;
  /** Taken as it is, 0 for any that is free; undefined: 8080, or the next one that is free. */
  readonly port: number | undefined;
  /** Questions that an empty chat offers. */
  readonly suggestions: Suggestions;
}

export interface Playground {
  /** Of the page, for a browser. */
  readonly url: string;
  /** For the bot. */
  readonly apiRoot: string;
  /** Of the bot; made anew each time. */
  readonly token: string;
  close(): Promise<void>;
}

/**
 * Telegram on this machine: a local Bot API server for one bot, and a page that is the client of a few people.
 * @throws ConfigError `config-invalid` when the address cannot be had.
 */
export async function openPlayground(
  { clock, logger }: PlaygroundDependencies,
  { host, port, suggestions }: PlaygroundOptions,
): Promise<Playground> {
  // Another bot each time: what is kept of an earlier one, whose chats are gone, is not taken up.
  const token = `${randomInt(2 ** 40, 2 ** 41)}:${randomBytes(24).toString('base64url')}`;
  const server = createBotApiServer({ clock, logger }, { token });
  addCast(server.people);
  const page = createPageServer({ people: server.people, logger }, { bot: server.bot, suggestions });
  const url = await page.listen(host, port);
  const { url: apiRoot } = await server.start();
  return {
    url,
    apiRoot,
    token,
    async close() {
      await page.close();
      await server.stop();
    },
  };
}
