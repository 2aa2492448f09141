import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Bytes of memory that a process holds (its resident set); undefined where neither `/proc` nor `ps` tells. */
export async function readResidentBytes(processId: number): Promise<number | undefined> {
  const kilobytes = (await readFromProc(processId)) ?? (await askPs(processId));
  return kilobytes === undefined ? undefined : kilobytes * 1024;
}

async function readFromProc(processId: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${processId}/status`, 'utf8').catch(() => '');
  return toNumber(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]);
}

async function askPs(processId: number): Promise<number | undefined> {
  const run = promisify(execFile);
  const printed = await run('ps', ['-o', 'rss=', '-p', String(processId)]).catch(() => ({ stdout: '' }));
  return toNumber(/\d+/.exec(printed.stdout)?.[0]);
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
