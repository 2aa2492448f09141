import type { ParserJob } from './parser-process.ts';
import { runParserJob } from './run-parser-job.ts';

// A process of its own: takes apart what it is sent, one job after the other, and ends with who started it.
process.on('message', (job) => void runParserJob(job as ParserJob).then((result) => process.send?.(result)));
process.on('disconnect', () => process.exit());
process.send?.('ready');
