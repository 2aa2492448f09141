import { parseDocx } from '../docx/docx.ts';
import { parsePage } from '../page.ts';
import { parsePdf } from '../pdf/pdf.ts';
import { reject, type ParsedSource, type Rejection } from '../source-kind.ts';
import type { ParserJob } from './parser-process.ts';

/** Does in this process what another one asked for. What is thrown is a rejection. */
export async function runParserJob(job: ParserJob): Promise<ParsedSource | Rejection> {
  try {
    if (job.kind === 'page') return await parsePage(job.html, job.address);
    return await (job.kind === 'pdf' ? parsePdf(job.bytes) : parseDocx(job.bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : 'unknown';
    return reject('unreadable', `it cannot be taken apart (${reason})`);
  }
}
