import { readFileSync } from 'node:fs';

/** What a process holds in memory, in MB. */
export function readMemoryMb(pid: number | undefined): number {
  const kilobytes = /VmRSS:\s*(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
