import { afterEach, describe, expect, it } from 'vitest';
import { createParserProcess, type ParserProcess } from '../../../src/sources/apart/parser-process.ts';

const stubborn = new URL('./stubborn-child.js', import.meta.url);
const page = (title: string, text: string) =>
  ({ kind: 'page', html: `<html><head><title>${title}</title></head><body><p>${text}</p></body></html>` }) as const;
const texts = {
  en: 'The committee met in Vienna on Monday and adopted nine decisions about the river.',
  ar: 'اجتمعت اللجنة في فيينا يوم الاثنين واتخذت تسعة قرارات بشأن النهر الذي يعبر المدينة.',
};
const patienceMs = 120_000;

let parsers: ParserProcess | undefined;

afterEach(() => {
  const pid = parsers?.pid();
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
});

it(
  'gives what a page says, one after the other, and leaves this process free meanwhile',
  { timeout: patienceMs },
  async () => {
    parsers = createParserProcess();
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    const jobs = [parsers.run(page('River', texts.en)), parsers.run(page('نهر', texts.ar))];
    const results = await Promise.all(jobs);
    clearInterval(timer);
    expect(results).toMatchObject([
      { kind: 'parsed', fields: { title: 'River' }, text: texts.en },
      { kind: 'parsed', fields: { title: 'نهر' }, text: texts.ar },
    ]);
    expect(turns).toBeGreaterThan(5);
  },
);

describe('a source that misbehaves', { timeout: patienceMs }, () => {
  const job = (html: string) => ({ kind: 'page', html }) as const;

  it('is rejected when it hangs, and the next one is read', async () => {
    parsers = createParserProcess({ program: stubborn, timeoutMs: 3_000 });
    expect(await parsers.run(job('hang'))).toMatchObject({ kind: 'rejected', code: 'too-large' });
    expect(await parsers.run(job('fine'))).toMatchObject({ text: 'fine' });
  });

  it('is rejected when it ends the process, and the next one is read', async () => {
    parsers = createParserProcess({ program: stubborn });
    expect(await parsers.run(job('crash'))).toMatchObject({ kind: 'rejected', code: 'unreadable' });
    expect(await parsers.run(job('fine'))).toMatchObject({ text: 'fine' });
  });

  it('is rejected when it fills the memory, in the heap or beside it', async () => {
    parsers = createParserProcess({ program: stubborn, maxMegabytes: 150 });
    expect(await parsers.run(job('heap'))).toMatchObject({ kind: 'rejected', code: 'unreadable' });
    if (process.platform !== 'linux') return;
    expect(await parsers.run(job('buffers'))).toMatchObject({ kind: 'rejected', code: 'too-large' });
  });

  it('sees no setting and no secret', async () => {
    process.env['SOME_SECRET'] = 'visible';
    parsers = createParserProcess({ program: stubborn });
    expect(await parsers.run(job('environment'))).toMatchObject({ text: '' });
    delete process.env['SOME_SECRET'];
  });
});

it('has no process before the first job, and none after a while without one', { timeout: patienceMs }, async () => {
  parsers = createParserProcess({ program: stubborn, idleMs: 1 });
  expect(parsers.pid()).toBeUndefined();
  await parsers.run({ kind: 'page', html: 'fine' });
  await expect.poll(() => parsers?.pid()).toBeUndefined();
});
