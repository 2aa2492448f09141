import { Worker } from 'node:worker_threads';
import { parseFeed, type ParsedFeed } from './parse-feed.ts';
import { reject, type Rejection } from './source-kind.ts';

/**
 * As `parseFeed`; a large feed is taken apart in a thread of its own, so that the process goes on with its other work, and so
 * that a feed which takes too long or fills the memory is rejected.
 */
export async function parseFeedApart(text: string): Promise<ParsedFeed | Rejection> {
  return text.length < smallFeedChars ? parseFeed(text) : parseInThread(text);
}

/** A feed of so many characters takes about a twentieth of a second, and a thread half of one to start. */
const smallFeedChars = 200_000;
const maxMegabytes = 1000;
const maxSeconds = 30;

async function parseInThread(text: string): Promise<ParsedFeed | Rejection> {
  const worker = new Worker(new URL('./feed-worker.js', import.meta.url), {
    workerData: text,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: maxMegabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, fail) => {
      timer = setTimeout(() => resolve(tooMuch(`${maxSeconds} seconds`)), maxSeconds * 1000);
      worker.once('message', resolve);
      worker.once('error', fail);
      worker.once('exit', () => fail(new Error('the thread that reads a feed ended without an answer')));
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')) throw error;
    return tooMuch(`${maxMegabytes} MB of memory`);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function tooMuch(what: string): Rejection {
  return reject('too-large', `it takes more than ${what} to take the feed apart`);
}
