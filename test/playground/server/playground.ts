import { Api, Bot, GrammyError, type BotConfig, type Context } from 'grammy';
import { onTestFinished } from 'vitest';
import { createBotApiServer, type BotApiServer } from '../../../src/playground/server/bot-api-server.ts';
import type { BotApiServerOptions } from '../../../src/playground/server/bot-api-server.ts';
import type { PlaygroundEvent } from '../../../src/playground/server/world/transcript.ts';
import { createRecordingLogger, type RecordingLogger } from '../../fakes/recording-logger.ts';
import { createManualTime, type ManualTime } from './manual-time.ts';

export const token = '123456:test-token-that-nobody-has';
/** An Arabic reader and an English one. */
export const salma = 101;
export const oliver = 102;

export interface Playground {
  readonly server: BotApiServer;
  readonly people: BotApiServer['people'];
  readonly url: string;
  readonly time: ManualTime;
  readonly logger: RecordingLogger;
  /** The library's client. */
  readonly api: Api;
  /** Everything that has happened. */
  readonly events: readonly PlaygroundEvent[];
  /** Resolves with the first event from now on, or with one that has happened since the last call, that fits. */
  readonly nextEvent: <K extends PlaygroundEvent['kind']>(
    kind: K,
    fits?: (event: Extract<PlaygroundEvent, { kind: K }>) => boolean,
  ) => Promise<Extract<PlaygroundEvent, { kind: K }>>;
  /** The library's bot; it polls until the end of the test. */
  readonly runBot: (install: (bot: Bot) => void, config?: BotConfig<Context>) => Bot;
}

/** A server that listens, with two people unless others are added, and is stopped after the test. */
export async function startPlayground(
  options: Partial<BotApiServerOptions> = {},
  addPeople: (people: BotApiServer['people']) => void = addReaders,
): Promise<Playground> {
  const [time, logger] = [createManualTime(), createRecordingLogger()];
  const server = createBotApiServer({ clock: time, timers: time, logger }, { token, ...options });
  const { people } = server;
  const events: PlaygroundEvent[] = [];
  const waiting: ((event: PlaygroundEvent) => void)[] = [];
  addPeople(people);
  people.subscribe((event) => {
    events.push(event);
    for (const look of [...waiting]) look(event);
  });
  const { url } = await server.start();
  onTestFinished(() => server.stop());
  let seen = 0;
  return {
    server,
    people,
    url,
    time,
    logger,
    api: new Api(token, { apiRoot: url }),
    events,
    nextEvent: (kind, fits = () => true) =>
      new Promise((resolve) => {
        const look = (event: PlaygroundEvent) => {
          const own = event as Extract<PlaygroundEvent, { kind: typeof kind }>;
          if (event.kind !== kind || !fits(own)) return false;
          const at = waiting.indexOf(look);
          if (at !== -1) waiting.splice(at, 1);
          seen = events.length;
          resolve(own);
          return true;
        };
        if (!events.slice(seen).some(look)) waiting.push(look);
      }),
    runBot(install, config) {
      const bot = new Bot(token, { ...config, client: { apiRoot: url, ...config?.client } });
      install(bot);
      void bot.start().catch(() => undefined);
      onTestFinished(() => bot.stop().catch(() => undefined));
      return bot;
    },
  };
}

function addReaders(people: BotApiServer['people']): void {
  people.addPerson({ id: salma, firstName: 'سلمى', languageCode: 'ar' });
  people.addPerson({ id: oliver, firstName: 'Oliver', username: 'oliver', languageCode: 'en-GB' });
}

/** The updates that the bot has not confirmed, without waiting. */
export async function readUpdates({ api }: Playground): ReturnType<Api['getUpdates']> {
  return api.getUpdates({ timeout: 0 });
}

/** What Telegram said against it. @throws when it was carried out. */
export async function refusalOf(call: Promise<unknown>): Promise<GrammyError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof GrammyError) return error;
    throw error;
  }
  throw new Error('the call was not refused');
}

/** The same, as `400 Bad Request: …`. */
export async function refusedWith(call: Promise<unknown>): Promise<string> {
  const { error_code: code, description } = await refusalOf(call);
  return `${code} ${description}`;
}
