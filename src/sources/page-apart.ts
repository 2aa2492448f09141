import { Worker } from 'node:worker_threads';
import { parsePage } from './page.ts';
import { reject, type ParsedSource, type Rejection, type SourceHints } from './source-kind.ts';

/**
 * As `parsePage`; a large page is read in a thread of its own, so that the process goes on with its other work, and so
 * that a page which fills the memory is rejected instead of ending the process.
 */
export async function parsePageApart(html: string, { address }: SourceHints = {}): Promise<ParsedSource | Rejection> {
  return html.length < smallPageChars ? parsePage(html, address) : parseInThread({ html, address });
}

/** A page of so many characters takes about a tenth of a second, and a thread half of one to start. */
const smallPageChars = 200_000;
const maxMegabytes = 3000;

async function parseInThread(page: {
  readonly html: string;
  readonly address?: string;
}): Promise<ParsedSource | Rejection> {
  // No inherited arguments: the thread brings what reads TypeScript itself.
  const worker = new Worker(new URL('./page-worker.js', import.meta.url), {
    workerData: page,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: maxMegabytes },
  });
  try {
    return await new Promise((resolve, fail) => {
      worker.once('message', resolve);
      worker.once('error', fail);
      worker.once('exit', () => fail(new Error('the thread that reads a page ended without an answer')));
    });
  } catch (error) {
    if (!isOutOfMemory(error)) throw error;
    return reject('too-large', `it takes more than ${maxMegabytes} MB of memory to take the page apart`);
  } finally {
    await worker.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
