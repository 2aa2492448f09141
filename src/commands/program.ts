import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { Language } from '../domain/language.ts';
import type { TypedEdits } from './articles.ts';
import type { AskOptions } from './ask.ts';
import type { BenchOptions } from './bench.ts';
import type { CommandContext, CommandIo } from './context.ts';
import { declareMeasuring } from './declare-measuring.ts';
import type { CommandFunction, Declaring } from './declaring.ts';
import { createOptionParsers, type OptionParsers } from './option-parsers.ts';
import type * as FeedsCommands from './feeds.ts';
import type { CommonOptions } from './run.ts';
import type { SearchOptions } from './search.ts';
import type { SummarizeOptions } from './summarize.ts';

/** A command as it was typed. */
export interface TypedCommand {
  /** Such as `ask`, or `articles list`. */
  readonly name: string;
  readonly common: CommonOptions;
  /** What is wrong with its options. */
  readonly problems: readonly string[];
  readonly command: CommandFunction;
}

export type RunCommand = (typed: TypedCommand) => Promise<void>;

/** All commands with their options: what `--help` prints. Each command's own file is loaded when it runs. */
export function createProgram(io: Pick<CommandIo, 'stdout' | 'stderr'>, runCommand: RunCommand): Command {
  const parsers = createOptionParsers();
  const program = createRoot(io, parsers);
  const run = (name: string, command: CommandFunction) =>
    runCommand({ name, common: program.opts<CommonOptions>(), problems: parsers.problems, command });
  for (const declare of [
    declareAsk,
    declareSearch,
    declareSummarize,
    declareIngest,
    declareArticles,
    declareFeeds,
    declareFeedback,
    declareStart,
    declareMeasuring,
    declareBench,
    declareDoctor,
    declareBackups,
  ]) {
    declare(program, { parsers, run });
  }
  return program;
}

function createRoot(io: Pick<CommandIo, 'stdout' | 'stderr'>, parsers: OptionParsers): Command {
  return new Command('sanad')
    .description(
      'Answers Arabic and English questions about news articles; every sentence is tied to the words of an article.',
    )
    .version(readVersion(), '--version', 'print the version')
    .option('--data <folder>', 'where the data are kept (default: DATA_DIR, else ./data)', parsers.folder)
    .option('--json', 'print one JSON object a line')
    .option('--no-corpus', 'leave the shipped articles out of a new data folder, for good')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => undefined,
    })
    .addHelpText('afterAll', ({ command }) => findExamples(command.name()))
    .exitOverride();
}

function declareAsk(program: Command, { parsers, run }: Declaring): void {
  program
    .command('ask')
    .description('answer a question from the articles')
    .argument('[question...]', 'in Arabic or English; without one, on a terminal: a conversation')
    .option('--article <id>', 'only this article (may be repeated)', parsers.list)
    .option('--lang <language>', "language of the answer: ar or en (default: the question's)", parsers.language)
    .option('--explain', 'say how the answer came about')
    .option('--stdin', 'answer each line of standard input by one JSON object')
    .action((words: readonly string[], options: Omit<AskOptions, 'words'>) =>
      run('ask', async (context) => (await import('./ask.ts')).runAsk(context, { ...options, words })),
    );
}

function declareSearch(program: Command, { parsers, run }: Declaring): void {
  program
    .command('search')
    .description('list the passages that fit a query, best first')
    .argument('[query...]', 'in Arabic or English')
    .option('--limit <number>', 'at most so many passages (default: 10)', parsers.limit)
    .option('--article <id>', 'only this article (may be repeated)', parsers.list)
    .option('--stdin', 'search for each line of standard input, one JSON object each')
    .action((words: readonly string[], options: Omit<SearchOptions, 'words'>) =>
      run('search', async (context) => (await import('./search.ts')).runSearch(context, { ...options, words })),
    );
}

function declareSummarize(program: Command, { parsers, run }: Declaring): void {
  program
    .command('summarize')
    .description('summarise an article, or what the articles report on a topic, in their own words')
    .argument('<subject...>', 'the id of an article, `latest`, or words in Arabic or English')
    .option(
      '--lang <language>',
      'language of the reader: ar or en (default: that of the words or of the article)',
      parsers.language,
    )
    .option('--length <length>', 'short, medium or long (default: medium)', parsers.summaryLength)
    .action((words: readonly string[], options: Omit<SummarizeOptions, 'words'>) =>
      run('summarize', async (context) =>
        (await import('./summarize.ts')).runSummarize(context, { ...options, words }),
      ),
    );
}

function declareIngest(program: Command, { run }: Declaring): void {
  program
    .command('ingest')
    .description('add or refresh articles from files, folders and addresses')
    .argument(
      '<source...>',
      'Markdown, text, HTML, PDF, DOCX or JSON Lines, a folder of them, or the address of a page',
    )
    .option('--dry-run', 'say what it would do and cost, and change nothing')
    .action((sources: readonly string[], options: { readonly dryRun?: boolean }) =>
      run('ingest', async (context) => (await import('./ingest.ts')).runIngest(context, { sources, ...options })),
    );
}

function declareArticles(program: Command, declaring: Declaring): void {
  const articles = program
    .command('articles')
    .description('list, show, edit and remove the articles held')
    .helpCommand('help [command]', 'print the help of a command');
  declareArticlesList(articles, declaring);
  declareArticlesEdit(articles, declaring);
  const { run } = declaring;
  articles
    .command('show')
    .description('print an article and its text')
    .argument('<id>', 'the id that `articles list` shows')
    .action((id: string) =>
      run('articles show', async (context) => (await import('./articles.ts')).showArticle(context, id)),
    );
  articles
    .command('remove')
    .description('remove articles: all that are named, or none when one of them is not held')
    .argument('<id...>', 'the ids that `articles list` shows')
    .action((ids: readonly string[]) =>
      run('articles remove', async (context) => (await import('./articles.ts')).removeArticles(context, ids)),
    );
}

function declareArticlesList(articles: Command, { parsers, run }: Declaring): void {
  articles
    .command('list')
    .description('list the articles, newest first')
    .option('--limit <number>', 'at most so many', parsers.limit)
    .option('--language <language>', 'only those in ar or en', parsers.language)
    .action((options: { readonly limit?: number; readonly language?: Language }) =>
      run('articles list', async (context) => (await import('./articles.ts')).listArticles(context, options)),
    );
}

function declareArticlesEdit(articles: Command, { run }: Declaring): void {
  articles
    .command('edit')
    .description('set what a source gave wrongly; kept when it is ingested again')
    .argument('<id>', 'the id that `articles list` shows')
    .option('--title <title>', 'its headline')
    .option('--published-at <date>', "YYYY-MM-DD, or ISO 8601 with its offset; '' for none")
    .option('--url <address>', "where it was published; '' for none")
    .option('--source <name>', "the outlet's name; '' for none")
    .action((id: string, edits: TypedEdits) =>
      run('articles edit', async (context) => (await import('./articles.ts')).editArticle(context, id, edits)),
    );
}

function declareFeeds(program: Command, { run }: Declaring): void {
  const feeds = program
    .command('feeds')
    .description('the feeds that articles come from: add, list, remove, poll, import and export them')
    .helpCommand('help [command]', 'print the help of a command');
  const declare = (usage: string, description: string, command: FeedsCommand) =>
    feeds
      .command(usage)
      .description(description)
      .action((argument: unknown) =>
        run(`feeds ${usage.split(' ')[0]}`, async (context) =>
          command(await import('./feeds.ts'), context, String(argument)),
        ),
      );
  declare('add <url>', 'poll a feed, or the first that a page names', (all, context, url) => all.addFeed(context, url));
  declare('list', 'list the feeds and how they do', (all, context) => all.listFeeds(context));
  declare('remove <url>', 'poll a feed no longer; its articles stay', (all, context, url) =>
    all.removeFeed(context, url),
  );
  declare('poll', 'poll all feeds now', (all, context) => all.pollFeeds(context));
  declare('import <file>', 'add the feeds that an OPML file lists', (all, context, path) =>
    all.importFeeds(context, path),
  );
  declare('export', 'print the feeds as OPML', (all, context) => all.exportFeeds(context));
}

type FeedsCommand = (all: typeof FeedsCommands, context: CommandContext, argument: string) => Promise<number>;

function declareFeedback(program: Command, { run }: Declaring): void {
  const feedback = program
    .command('feedback')
    .description('what readers think of answers')
    .helpCommand('help [command]', 'print the help of a command');
  feedback
    .command('export')
    .description("print readers' good and bad opinions, one JSON object a line")
    .action(() => run('feedback export', async (context) => (await import('./feedback.ts')).exportFeedback(context)));
}

function declareStart(program: Command, { run }: Declaring): void {
  program
    .command('start')
    .description('run the bot: on Telegram when BOT_TOKEN is set, else in a page on this machine')
    .action(() => run('start', async (context) => (await import('./start.ts')).runStart(context)));
}

function declareBackups(program: Command, { run }: Declaring): void {
  program
    .command('backup')
    .description('write everything held into one file; a bot may run meanwhile')
    .argument('<file>', 'where to; a backup that is there is replaced')
    .action((file: string) => run('backup', async (context) => (await import('./backup.ts')).runBackup(context, file)));
  program
    .command('restore')
    .description('put a backup in the place of everything held, which is kept as a backup too; no bot may run')
    .argument('<file>', 'what `backup` wrote')
    .action((file: string) =>
      run('restore', async (context) => (await import('./backup.ts')).runRestore(context, file)),
    );
}

function declareBench(program: Command, { parsers, run }: Declaring): void {
  program
    .command('bench')
    .description('time retrieval, whole questions, cold start, memory and ingest')
    .option('--quick', 'measure far less, to see that it works')
    .option(
      '--only <part>',
      'only this part: cold, ingest, ask, search, bot or footprint (may be repeated)',
      parsers.list,
    )
    .action((options: BenchOptions) =>
      run('bench', async (context) => (await import('./bench.ts')).runBench(context, options)),
    );
}

function declareDoctor(program: Command, { run }: Declaring): void {
  program
    .command('doctor')
    .description('check settings, data, providers and Telegram')
    .action(() => run('doctor', async (context) => (await import('./doctor.ts')).runDoctor(context)));
}

function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

/** Examples for a command's help, in both languages; empty where there are none. */
function findExamples(command: string): string {
  const sections = readFileSync(new URL('examples.txt', import.meta.url), 'utf8').split(/^\[(\w+)\]\n/m);
  const at = sections.indexOf(command);
  if (at === -1) return '';
  return `\nExamples, where sanad stands for \`npm run --silent sanad --\`:\n${(sections[at + 1] ?? '').trimEnd()}`;
}
