import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgress } from '../../src/commands/progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function openTerminal(isTTY: boolean) {
  let written = '';
  const stream = new Writable({
    write(piece: Buffer, _, done) {
      written += piece.toString('utf8');
      done();
    },
  });
  return { stderr: Object.assign(stream, { isTTY, columns: 80 }), written: () => written };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const importing = () => vi.dynamicImportSettled();

describe('the progress of long work', () => {
  it('is a bar on a terminal, once the work has taken a second', async () => {
    const { stderr, written } = openTerminal(true);
    const progress = createProgress(stderr, async () => 40);
    for (let n = 0; n < 10; n++) progress.advance();
    await pass(900);
    expect(written()).toBe('');
    await pass(200);
    await importing();
    progress.advance();
    await pass(200);
    progress.stop();
    expect(written()).toContain('11/40');
  });

  it('grows with what turns up on the way', async () => {
    const { stderr, written } = openTerminal(true);
    const progress = createProgress(stderr);
    await pass(1100);
    await importing();
    expect(written()).toBe('');
    progress.expect(12);
    progress.advance();
    await pass(200);
    progress.expect(30);
    await pass(200);
    progress.stop();
    expect(written()).toContain('1/12');
    expect(written()).toContain('1/42');
  });

  it('is nothing where nobody looks, and nothing for short work', async () => {
    const [pipe, terminal] = [openTerminal(false), openTerminal(true)];
    const piped = createProgress(pipe.stderr, async () => 3);
    const short = createProgress(terminal.stderr, async () => 3);
    short.stop();
    await pass(2000);
    await importing();
    piped.advance();
    piped.clear();
    piped.stop();
    expect([pipe.written(), terminal.written()]).toEqual(['', '']);
  });
});
