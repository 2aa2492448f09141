import type { SingleBar } from 'cli-progress';
import type { OutputStream } from './context.ts';

export interface Progress {
  /** So many more are to be done. */
  expect(more: number): void;
  /** One more is done. */
  advance(): void;
  /** Takes the bar off its line, so that a line of data may be written; `advance` puts it back. */
  clear(): void;
  stop(): void;
}

const patienceMs = 1000;
const format = '{bar} {value}/{total} · {eta_formatted} left';

/**
 * A bar on a terminal's standard error, once the work has taken a second and it is known how much there is; elsewhere nothing.
 * @param estimate how many there are as far as that is known at the start; it is not asked when the work is short.
 */
export function createProgress(stderr: OutputStream, estimate?: () => Promise<number | undefined>): Progress {
  let [done, expected, isStopped] = [0, 0, false];
  let open: (() => SingleBar) | undefined;
  let bar: SingleBar | undefined;
  const draw = () => {
    if (isStopped || open === undefined || expected === 0) return;
    const total = Math.max(expected, done);
    if (bar === undefined) return void (bar = open()).start(total, done);
    bar.setTotal(total);
    bar.update(done);
  };
  const expect = (more: number) => {
    expected += more;
    draw();
  };
  const begin = async () => {
    const { SingleBar, Presets } = await import('cli-progress');
    open = () => new SingleBar({ stream: stderr, format }, Presets.shades_classic);
    expect((await estimate?.()) ?? 0);
  };
  const timer = stderr.isTTY ? setTimeout(() => void begin().catch(() => undefined), patienceMs) : undefined;
  return {
    expect,
    advance() {
      done += 1;
      draw();
    },
    clear() {
      if (bar) stderr.write('\r\u001B[K');
    },
    stop() {
      clearTimeout(timer);
      isStopped = true;
      bar?.stop();
    },
  };
}
