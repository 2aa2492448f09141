// Takes a feed apart off the main thread. Plain JavaScript, so that it begins under any loader.
import { parentPort, workerData } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

/** @type {typeof import('./parse-feed.ts')} */
const { parseFeed } = await tsImport('./parse-feed.ts', import.meta.url);
parentPort?.postMessage(await parseFeed(workerData));
