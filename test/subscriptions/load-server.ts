import type { Random } from '../../src/benchmark/random.ts';
import { createBotApiServer, type BotApiServer } from '../../src/playground/server/bot-api-server.ts';
import type { Fault } from '../../src/playground/server/faults.ts';
import { token } from '../bot/chaos.ts';
import { silentLogger } from '../store/open-store.ts';
import type { Load } from './load.ts';

export interface LoadServerOptions {
  readonly random: Random;
  readonly load: Load;
  /** How many times Telegram's rates it bears over all chats; of one chat it bears what Telegram does. */
  readonly rateScale: number;
}

export interface LoadServer {
  readonly server: BotApiServer;
  /** How often the bot has asked to send so far, how often it was told to wait, and how many came at most in that time all the same. */
  readonly sends: { readonly count: number; readonly refused: number; readonly mostAfterRefusal: number };
}

const waitMs = 1_000;
const telegramOverall = 30;

/** Telegram in this process, with its rates and its faults; it survives the bot.  */
export function createLoadServer({
  random,
  load: { subscribers, isBlocked },
  rateScale,
}: LoadServerOptions): LoadServer {
  const clock = { now: () => new Date(), monotonicMs: () => performance.now() };
  const rateLimits = { overallPerSecond: telegramOverall * rateScale };
  const server = createBotApiServer({ clock, logger: silentLogger }, { token, rateLimits });
  for (let id = 1; id <= subscribers; id += 1) {
    server.people.addPerson({ id, firstName: `Reader ${id}`, languageCode: id % 2 === 0 ? 'ar' : 'en' });
    server.people.send({ personId: id }, '/start');
    if (isBlocked(id)) server.people.block(id);
  }
  const sends = { count: 0, refused: 0, mostAfterRefusal: 0 };
  let afterRefusal = 0;
  let refusedMs = -Infinity;
  server.faults.decide((method): Fault | undefined => {
    if (method !== 'sendMessage') return undefined;
    // Everybody waits, since none of the chats has had so much that it could be why.
    if (performance.now() - refusedMs < waitMs) afterRefusal += 1;
    sends.mostAfterRefusal = Math.max(sends.mostAfterRefusal, afterRefusal);
    sends.count += 1;
    const chance = random.below(1_000);
    if (chance >= 15) return undefined;
    if (chance >= 10) return { kind: 'status', status: 502 };
    sends.refused += 1;
    refusedMs = performance.now();
    afterRefusal = 0;
    return { kind: 'retry-after', seconds: 1 };
  });
  return { server, sends };
}

/** Takes what people did to the server before the bot runs: it would answer each of them first. */
export async function confirmUpdates(url: string): Promise<void> {
  for (let offset = 0; ;) {
    const response = await fetch(`${url}/bot${token}/getUpdates?limit=100&offset=${offset}`);
    const { result } = (await response.json()) as { readonly result: readonly { readonly update_id: number }[] };
    if (result.length === 0) return;
    offset = (result.at(-1)?.update_id ?? 0) + 1;
  }
}
