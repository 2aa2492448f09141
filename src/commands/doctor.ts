import { join } from 'node:path';
import { createDoctor, type Check, type CheckReport, type CheckStatus } from '../operations/doctor.ts';
import {
  createArticlesCheck,
  createConfigurationCheck,
  createDatabaseCheck,
  createDataFolderCheck,
  createEmbeddingCheck,
  createNodeCheck,
  createTelegramCheck,
  createVectorIndexCheck,
} from '../operations/checks.ts';
import {
  createChatCheck,
  createRerankerCheck,
  createSpeechCheck,
  createUsageCheck,
} from '../operations/provider-checks.ts';
import { findMisspeltSettings } from '../misspelt-settings.ts';
import { ownWordsFile } from '../open-own-words.ts';
import { createWordsCheck } from '../operations/words-check.ts';
import { printJson, printText, type CommandContext } from './context.ts';
import { toLine } from './terminal-text.ts';

/** `doctor` where the settings are valid: each part is looked at. Exit code 1 when a check fails. */
export async function runDoctor(context: CommandContext): Promise<number> {
  const { config, io } = context;
  return report(context, [
    createNodeCheck(process.versions.node),
    createConfigurationCheck([], findMisspeltSettings(io)),
    createDataFolderCheck(config.dataDir),
    createDatabaseCheck(async () => (await context.open()).store),
    createArticlesCheck(
      async () => (await context.open()).store,
      () => new Date(),
    ),
    createWordsCheck(async () => {
      const sanad = await context.open();
      const path = join(config.dataDir, ownWordsFile);
      return { keywords: sanad.store.keywords, lexicon: await sanad.lexicon(), path };
    }),
    createEmbeddingCheck(async () => (await context.open()).indexParts()),
    createVectorIndexCheck(async () => (await context.open()).indexParts()),
    createChatCheck(async () => (await context.open()).chatModel()),
    createRerankerCheck(async () => (await context.open()).reranker()),
    createSpeechCheck(async () => (await context.open()).transcriber()),
    createUsageCheck(
      async () => (await context.open()).store.usage,
      () => new Date(),
    ),
    createTelegramCheck({ token: config.botToken, apiRoot: config.telegramApiRoot, request: fetch }),
  ]);
}

/** `doctor` where they are not: nothing else can be looked at. */
export async function reportProblems(context: OutputContext, problems: readonly string[]): Promise<number> {
  return report(context, [createNodeCheck(process.versions.node), createConfigurationCheck(problems)]);
}

type OutputContext = Pick<CommandContext, 'io' | 'json'>;

async function report(context: OutputContext, checks: readonly Check[]): Promise<number> {
  let exitCode = 0;
  for await (const finding of createDoctor(checks).examine()) {
    if (context.json) printJson(context, finding);
    else printText(context, toReportLine(finding));
    if (finding.status === 'failed') exitCode = 1;
    if (context.io.signal.aborted) break;
  }
  return exitCode;
}

const marks: Readonly<Record<CheckStatus, string>> = { ok: '✓', warning: '!', failed: '✗', skipped: '-' };

function toReportLine({ check, status, message }: CheckReport): string {
  return `${marks[status]} ${check.padEnd(18)} ${toLine(message)}`;
}
