import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { reject, type ParsedSource, type Rejection } from '../source-kind.ts';
import { createUsageWatch, type UsageLimits } from './usage-watch.ts';

/** What is taken apart in a process of its own. */
export type ParserJob =
  | { readonly kind: 'page'; readonly html: string; readonly address?: string }
  | { readonly kind: 'pdf' | 'docx'; readonly bytes: Uint8Array };

export interface ParserProcess {
  /** One job after the other. A job that takes too long or too much memory, or ends the process, is a rejection. */
  run(job: ParserJob): Promise<ParsedSource | Rejection>;
  /** The process id while there is a process. */
  readonly pid: () => number | undefined;
}

export interface ParserProcessOptions {
  /** Of the processor's time, for one job; of the clock's five times as much. Default 60,000. */
  readonly timeoutMs?: number;
  /** Of the heap; as much again for what is beside it. Default 2000. */
  readonly maxMegabytes?: number;
  /** After so long without a job the process ends. Default 20,000. */
  readonly idleMs?: number;
  /** The program; for tests. */
  readonly program?: URL;
}

/**
 * A process that takes apart what strangers wrote, so that a crash or a hang there is not ours, and nothing waits for it
 * here. It is started with the first job, knows no setting, and does not keep us from ending.
 */
export function createParserProcess(options: ParserProcessOptions = {}): ParserProcess {
  const { timeoutMs = 60_000, maxMegabytes = 2000, idleMs = 20_000 } = options;
  const program = options.program ?? new URL('./parser-child.ts', import.meta.url);
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const stop = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  const runNow = async (job: ParserJob) => {
    clearTimeout(idle);
    child ??= startChild(program, maxMegabytes);
    const outcome = await exchange(child, job, {
      cpuMs: timeoutMs,
      wallMs: timeoutMs * 5,
      megabytes: 2 * maxMegabytes,
    });
    if (outcome.mustStop) stop();
    idle = setTimeout(stop, idleMs).unref();
    return outcome.result;
  };
  return {
    run(job) {
      const result = last.then(() => runNow(job));
      last = result.catch(() => undefined);
      return result;
    },
    pid: () => child?.pid,
  };
}

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

function startChild(program: URL, maxMegabytes: number): ChildProcess {
  const child = fork(program, [], {
    env: {},
    execArgv: ['--import', loader, `--max-old-space-size=${maxMegabytes}`, '--no-warnings'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return child;
}

interface Outcome {
  readonly result: ParsedSource | Rejection;
  readonly mustStop: boolean;
}

async function exchange(child: ChildProcess, job: ParserJob, limits: UsageLimits): Promise<Outcome> {
  // While there is a job, the answer is worth waiting for.
  child.channel?.ref();
  let watch: NodeJS.Timeout | undefined;
  const ended = new AbortController();
  try {
    return await new Promise<Outcome>((resolve) => {
      const fail = (result: Rejection) => resolve({ result, mustStop: true });
      const onExit = () => fail(reject('unreadable', 'taking it apart ended the program that reads it'));
      const onMessage = (message: unknown) => {
        if (message !== 'ready') resolve({ result: message as ParsedSource | Rejection, mustStop: false });
      };
      child.on('message', onMessage).once('exit', onExit).once('error', onExit);
      ended.signal.onabort = () => child.off('message', onMessage).off('exit', onExit).off('error', onExit);
      const findExcess = createUsageWatch(child.pid, limits);
      watch = setInterval(() => void findExcess().then((excess) => excess && fail(excess)), watchMs);
      child.send(job, (error) => error && onExit());
    });
  } finally {
    clearInterval(watch);
    ended.abort();
    child.channel?.unref();
  }
}

const watchMs = 250;
