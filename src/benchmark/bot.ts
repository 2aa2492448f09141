import { Bot } from 'grammy';
import { languages } from '../domain/language.ts';
import type { BotBench, LocalTelegram } from './bot-bench.ts';
import { toFigure, type BenchFigure } from './figure.ts';
import type { HeldCorpus } from './held-corpus.ts';
import { timeOnce } from './timing.ts';
import type { Workbench } from './workbench.ts';

/** The whole bot against a local Bot API server: how many questions it answers, where its time goes, and its memory with many chats. */
export async function* measureBot(workbench: Workbench): AsyncIterable<BenchFigure> {
  const { bot } = workbench;
  if (bot === undefined) return workbench.say('The bot is not measured: there is no local Bot API server.');
  const corpus = await workbench.shipped();
  const questions = await writeBotQuestions(workbench, corpus);
  yield* measureThroughput(workbench, bot, corpus, questions);
  yield* measureChats(workbench, bot, corpus, questions);
}

/** In both languages, in turns. */
async function writeBotQuestions(workbench: Workbench, corpus: HeldCorpus): Promise<readonly string[]> {
  const count = Math.ceil(workbench.sizes.botQuestions / 2);
  const [ar = [], en = []] = await Promise.all(
    languages.map((language) => workbench.writeQuestions(corpus, { purpose: 'bot', language, count })),
  );
  return ar.flatMap((question, at) => [question, ...en.slice(at, at + 1)]);
}

/** Each part is timed by itself on the same questions; what the bot takes beyond the answers and the library is its own. */
async function* measureThroughput(
  { say, pass }: Workbench,
  bot: BotBench,
  { name, sanad }: HeldCorpus,
  questions: readonly string[],
): AsyncIterable<BenchFigure> {
  say(`Asking ${questions.length} questions through the bot on Telegram …`);
  const wholeMs = await timeBot(bot, questions, (telegram, signal) => bot.runBot(sanad, telegram, signal));
  await pass();
  const libraryMs = await timeBot(bot, questions, runBareBot);
  await pass();
  const answersMs = await timeOnce(async () => {
    for (const question of questions) await sanad.ask({ question });
  });
  const perSecond = (ms: number) => (questions.length * 1000) / ms;
  const parameters = { corpus: name, questions: questions.length };
  const bare = { name: 'a bare grammY bot', value: perSecond(libraryMs), as: 'ours / its value' } as const;
  yield toFigure('bot', { parameters, value: perSecond(wholeMs), unit: 'questions/s' }, bare);
  const shares = {
    'grammY and HTTP': libraryMs,
    answering: answersMs,
    'rendering, inbox and outbox': Math.max(0, wholeMs - libraryMs - answersMs),
  };
  for (const [part, ms] of Object.entries(shares)) {
    yield toFigure('bot time', { parameters: { ...parameters, part }, value: (100 * ms) / wholeMs, unit: '%' });
  }
}

type RunBot = (telegram: LocalTelegram, signal: AbortSignal) => Promise<void>;

const warmUpQuestions = 10;

/** Milliseconds from the first question to the last reply, every question in a chat of its own. */
async function timeBot(bot: BotBench, questions: readonly string[], run: RunBot): Promise<number> {
  const all = [...questions.slice(0, warmUpQuestions), ...questions];
  const telegram = await bot.startTelegram(all.length);
  const stop = new AbortController();
  const running = run(telegram, stop.signal);
  try {
    await Promise.race([askInTurns(telegram, all, 0, warmUpQuestions), running]);
    return await timeOnce(() => Promise.race([askInTurns(telegram, all, warmUpQuestions, all.length), running]));
  } finally {
    stop.abort();
    await running;
    await telegram.stop();
  }
}

/** What the library does by itself: it replies with a fixed text. */
async function runBareBot({ token, url }: LocalTelegram, signal: AbortSignal): Promise<void> {
  const bot = new Bot(token, { client: { apiRoot: url } });
  bot.on('message', (ctx) => ctx.reply('…', { reply_parameters: { message_id: ctx.message.message_id } }));
  let stopped = Promise.resolve();
  signal.addEventListener('abort', () => {
    stopped = bot.stop();
  });
  await bot.start();
  await stopped;
}

const askedAhead = 100;

/** Asks the questions from `start` to `end`, each reader one, never many more than have been replied to. */
async function askInTurns(
  telegram: LocalTelegram,
  questions: readonly string[],
  start: number,
  end: number,
): Promise<void> {
  for (let at = start; at < end; at += 1) {
    telegram.ask(at + 1, questions[at] ?? '');
    if (at >= askedAhead) await telegram.untilReplied(at - askedAhead);
  }
  await telegram.untilReplied(end);
}

const bytesPerMegabyte = 1024 * 1024;
const fewChats = 100;

async function* measureChats(
  { say, processes, sizes }: Workbench,
  bot: BotBench,
  { name, folder }: HeldCorpus,
  questions: readonly string[],
): AsyncIterable<BenchFigure> {
  const chats = sizes.botChats;
  say(`Asking one question in each of ${chats} chats, of a bot in a process of its own …`);
  const telegram = await bot.startTelegram(chats);
  try {
    const all = Array.from({ length: chats }, (_, at) => questions[at % questions.length] ?? '');
    const few = Math.min(fewChats, chats);
    const measured = await processes.measureBotMemory(folder, bot.toEnvironment(telegram), [
      () => askInTurns(telegram, all, 0, few),
      () => askInTurns(telegram, all, few, chats),
    ]);
    const [fewBytes, bytes] = measured ?? [];
    if (fewBytes === undefined || bytes === undefined)
      return say('This system does not tell how much memory a process holds.');
    const baseline = {
      name: `after ${few} chats`,
      value: fewBytes / bytesPerMegabyte,
      as: 'ours / its value',
    } as const;
    yield toFigure(
      'bot memory',
      { parameters: { corpus: name, chats }, value: bytes / bytesPerMegabyte, unit: 'MB' },
      baseline,
    );
  } finally {
    await telegram.stop();
  }
}
