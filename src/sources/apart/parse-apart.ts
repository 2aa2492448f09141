import type { ParsedSource, Rejection } from '../source-kind.ts';
import { createParserProcess, type ParserJob, type ParserProcess } from './parser-process.ts';

/** Takes a source apart in another process, which is shared by all who read and ends when nothing is read for a while. */
export function parseApart(job: ParserJob): Promise<ParsedSource | Rejection> {
  return (shared ??= createParserProcess()).run(job);
}

let shared: ParserProcess | undefined;
