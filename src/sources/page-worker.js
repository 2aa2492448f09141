// Reads a page off the main thread. Plain JavaScript, so that it begins under any loader.
import { parentPort, workerData } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

/** @type {typeof import('./page.ts')} */
const { parsePage } = await tsImport('./page.ts', import.meta.url);
parentPort?.postMessage(await parsePage(workerData.html, workerData.address));
