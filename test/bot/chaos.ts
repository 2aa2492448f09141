import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { Random } from '../../src/benchmark/random.ts';
import type { Fault } from '../../src/playground/server/faults.ts';
import { createBotApiServer, type BotApiServer } from '../../src/playground/server/bot-api-server.ts';
import { projectFolder } from '../helpers/project-files.ts';
import { silentLogger } from '../store/open-store.ts';

export const token = '123456:chaos-token-that-nobody-has';

/** Telegram in this process, with people who ask; it survives the bot. */
export function createChaosServer(random: Random, people: number): BotApiServer {
  const clock = { now: () => new Date(), monotonicMs: () => performance.now() };
  const server = createBotApiServer({ clock, logger: silentLogger }, { token });
  for (let id = 1; id <= people; id += 1) {
    server.people.addPerson({ id, firstName: `Reader ${id}`, languageCode: id % 2 === 0 ? 'ar' : 'en' });
  }
  server.faults.decide(createRandomFaults(random));
  return server;
}

/**
 * A fault now and then. Breaks of the connection while something is sent come one at a time: of two on the same message the
 * second one ends it, which is right and would be told as a question without an answer.
 */
function createRandomFaults(random: Random): (method: string) => Fault | undefined {
  let sendsSinceBreak = 0;
  return (method) => {
    const chance = random.below(100);
    if (method === 'getUpdates') return chance < 5 ? pickPollFault(random) : undefined;
    if (method !== 'sendMessage') return chance < 3 ? { kind: 'status', status: 500 } : undefined;
    sendsSinceBreak += 1;
    if (chance < 3) return { kind: 'retry-after', seconds: 1 };
    if (chance < 6) return { kind: 'status', status: 502, isHtml: chance === 5 };
    if (chance < 9) return { kind: 'delay', delayMs: random.below(500) };
    if (chance >= 13 || sendsSinceBreak < 50) return undefined;
    sendsSinceBreak = 0;
    return { kind: chance < 11 ? 'drop-before' : 'drop-after' };
  };
}

function pickPollFault(random: Random): Fault {
  const faults: readonly Fault[] = [{ kind: 'drop-before' }, { kind: 'drop-after' }, { kind: 'status', status: 502 }];
  return random.pick(faults);
}

const questions = {
  ar: ['من حضر أستانا 22؟', 'متى اعتُمد القرار 2254؟', 'متى تأسست مفوضية اللاجئين؟', 'من فاز بكأس العالم؟'],
  en: ['Who attended Astana 22?', 'When was resolution 2254 adopted?', 'Who won the World Cup?', 'hello'],
};

export interface Asked {
  readonly chatId: number;
  readonly messageId: number;
}

/** Sends a question of a random reader. */
export function ask({ people }: BotApiServer, random: Random, readers: number): Asked {
  const chatId = 1 + random.below(readers);
  const question = random.pick(questions[chatId % 2 === 0 ? 'ar' : 'en']);
  return { chatId, messageId: people.send({ personId: chatId }, question).message_id };
}

export interface BotProcess {
  readonly pid: number | undefined;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/** The real bot, as the command line starts it. */
export function startBotProcess(
  dataFolder: string,
  apiRoot: string,
  settings: Readonly<Record<string, string>> = {},
): BotProcess {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'start'], {
    cwd: projectFolder,
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataFolder },
      ...{
        BOT_TOKEN: token,
        TELEGRAM_API_ROOT: apiRoot,
        QUESTIONS_PER_MINUTE: '1000',
        LOG_LEVEL: process.env.CHAOS_LOG_LEVEL ?? 'silent',
      },
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  return {
    pid: child.pid,
    async kill(signal) {
      child.kill(signal);
      return (await ended)[0];
    },
  };
}

/** What the bot wrote down about updates and messages; read beside it. */
export function readLedger(dataFolder: string) {
  const database = new Database(join(dataFolder, 'sanad.db'), { readonly: true });
  try {
    const one = (sql: string) => database.prepare<[], number>(sql).pluck().get() ?? 0;
    const firstUpdate = one('SELECT min(update_id) FROM inbox');
    const listQuestions = (condition: string) =>
      database
        .prepare<[], string>(`SELECT DISTINCT batch FROM outbox WHERE ${condition}`)
        .pluck()
        .all()
        .map((batch) => Number(batch.split(':')[1]) - firstUpdate);
    return {
      open:
        one('SELECT count(*) FROM inbox WHERE is_finished IS NULL') +
        one('SELECT count(*) FROM outbox WHERE settled_at IS NULL'),
      setAside: one(`SELECT count(*) FROM inbox WHERE state = 'set-aside'`),
      /** Why messages were given up; the buttons for a message that may not have arrived have nothing to change. */
      lost: database
        .prepare<[], string>(
          `SELECT state || ': ' || coalesce(error, '') FROM outbox
           WHERE state NOT IN ('sent', 'pending', 'sending', 'unknown')
             AND NOT (error IS 'nothing-to-change' AND EXISTS (
               SELECT 1 FROM outbox AS changed WHERE changed.state = 'unknown' AND changed.bot_id = outbox.bot_id
                 AND changed.batch = outbox.of_batch AND changed.place = outbox.of_place))`,
        )
        .pluck()
        .all(),
      mostTries: one('SELECT max(attempts) FROM inbox'),
      /** The same of what is not finished. */
      mostOpenTries: one('SELECT max(attempts) FROM inbox WHERE is_finished IS NULL'),
      /** Which of the questions, by their order, have messages that may have arrived twice, or not at all. */
      uncertain: listQuestions('uncertain > 0'),
      leftUnknown: listQuestions(`state = 'unknown'`),
    };
  } finally {
    database.close();
  }
}

/** How many of the bot's messages reply to each question, by `chat:message`. */
export function countReplies({ people }: BotApiServer, readers: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let chatId = 1; chatId <= readers; chatId += 1) {
    for (const { message } of people.transcript(chatId)) {
      const question = message.reply_to_message?.message_id;
      if (message.from?.is_bot !== true || question === undefined) continue;
      const key = `${chatId}:${question}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

export async function waitUntil(isDone: () => boolean, limitMs: number): Promise<boolean> {
  for (const startedMs = performance.now(); performance.now() - startedMs < limitMs; await wait(200)) {
    if (isDone()) return true;
  }
  return isDone();
}
