import type { SingleBar } from 'cli-progress';
import type { OutputStream } from './context.ts';

export interface Progress {
  /** One more is done. */
  advance(): void;
  /** Takes the bar off its line, so that a line of data may be written; `advance` puts it back. */
  clear(): void;
  stop(): void;
}

const patienceMs = 1000;

/** A bar on a terminal's standard error, once the work has taken a second; elsewhere nothing. */
export function createProgress(stderr: OutputStream, estimate: () => Promise<number | undefined>): Progress {
  let done = 0;
  let bar: SingleBar | undefined;
  const show = async () => {
    const [{ SingleBar, Presets }, total] = await Promise.all([import('cli-progress'), estimate()]);
    if (timer === undefined || total === undefined) return;
    bar = new SingleBar(
      { stream: stderr, format: '{bar} {value}/{total} · {eta_formatted} left' },
      Presets.shades_classic,
    );
    bar.start(Math.max(total, done), done);
  };
  let timer = stderr.isTTY ? setTimeout(() => void show().catch(() => undefined), patienceMs) : undefined;
  return {
    advance() {
      done += 1;
      if (bar && done > bar.getTotal()) bar.setTotal(done);
      bar?.update(done);
    },
    clear() {
      if (bar) stderr.write('\r\u001B[K');
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      bar?.stop();
    },
  };
}
