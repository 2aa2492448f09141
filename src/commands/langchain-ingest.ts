import { openLangChainIngest } from '../benchmark/langchain.ts';
import { createPass, timeOnce } from '../benchmark/timing.ts';
import { watchLoad } from '../benchmark/watch-load.ts';
import { loadConfig } from '../config.ts';
import { targetPassageChars } from '../ingest/passages.ts';
import { createLogger } from '../log.ts';
import { createSanad } from '../main.ts';

/**
 * A program of its own, which `bench` starts: takes the articles of a file of JSON Lines in by LangChain's parts, with Sanad's embeddings, and prints
 * what that did to its process. The articles of the first file come before, so that everything is loaded and compiled.
 */
const [dataDir = '', firstPath = '', path = ''] = process.argv.slice(2);
const config = loadConfig({ environment: { DATA_DIR: dataDir }, envFile: '.no-such-file' });
const logger = createLogger((line) => process.stderr.write(line), { level: 'error', format: 'text', secrets: [] });
const sanad = await createSanad(config, { logger, leaveOutCorpus: true });
const { embeddings } = await sanad.indexParts();
const langChain = await openLangChainIngest(embeddings, targetPassageChars, createPass());
const ingest = async (file: string) => langChain.add(await langChain.load(file));
await ingest(firstPath);
const load = await watchLoad(async () => ({
  elapsedMs: await timeOnce(async () => {
    await ingest(path);
    await langChain.save(dataDir);
  }),
}));
await sanad.close();
process.stdout.write(`${JSON.stringify(load)}\n`);
