import { readFile } from 'node:fs/promises';
import { reject, type Rejection } from '../source-kind.ts';

export interface UsageLimits {
  /** Time of the processor from now on. */
  readonly cpuMs: number;
  /** Time of the clock from now on; more, since a busy machine is no fault of a source. */
  readonly wallMs: number;
  readonly megabytes: number;
}

/** Tells, each time it is asked, by what a process has gone over its limits. Where the system tells nothing, only time counts. */
export function createUsageWatch(pid: number | undefined, limits: UsageLimits): () => Promise<Rejection | undefined> {
  const startMs = performance.now();
  let startCpuMs: number | undefined;
  return async () => {
    const usage = await readUsage(pid);
    startCpuMs ??= usage?.cpuMs;
    const isSlow = usage !== undefined && usage.cpuMs - (startCpuMs ?? 0) > limits.cpuMs;
    if (isSlow || performance.now() - startMs > limits.wallMs)
      return reject('too-large', `taking it apart takes more than ${limits.cpuMs / 1000} seconds`);
    if (usage !== undefined && usage.megabytes > limits.megabytes)
      return reject('too-large', `taking it apart takes more than ${limits.megabytes} MB of memory`);
    return undefined;
  };
}

/** From Linux's /proc/PID/stat (proc_pid_stat(5)): fields 14 and 15 are hundredths of a second, 24 pages of 4096 bytes. */
async function readUsage(pid: number | undefined): Promise<{ cpuMs: number; megabytes: number } | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user = NaN, system = NaN, pages = NaN] = [fields[11], fields[12], fields[21]];
  if (Number.isNaN(user + system + pages)) return undefined;
  return { cpuMs: (user + system) * 10, megabytes: (pages * 4096) / 1_048_576 };
}
