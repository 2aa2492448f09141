import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/system-clock.ts';
import { createBotApiServer } from '../../src/playground/server/bot-api-server.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { start, type Running } from './child.ts';

const token = '123456:test-token-that-nobody-has';
const reader = 101;
const folder = useFolder();
const data = () => join(folder.path, 'data');
const running: Running[] = [];

afterEach(() => running.splice(0).forEach(({ child }) => child.kill('SIGKILL')));

/** A bot as a process of its own, with a reader who writes to it. */
async function startBot() {
  const server = createBotApiServer({ clock: systemClock, logger: createRecordingLogger() }, { token });
  const { url } = await server.start();
  const environment = { BOT_TOKEN: token, TELEGRAM_API_ROOT: url };
  const bot = start(data(), ['start', '--no-corpus'], environment);
  running.push(bot);
  const { people } = server;
  people.addPerson({ id: reader, firstName: 'Reader', languageCode: 'en' });
  const replyTo = (write: () => unknown) =>
    new Promise<string>((resolve) => {
      const stop = people.subscribe((event) => {
        if (event.kind !== 'message' || event.message.message.from?.id === reader) return;
        stop();
        resolve(event.message.message.text ?? '');
      });
      write();
    });
  await replyTo(() => people.start(reader));
  const ask = (text: string) => replyTo(() => people.send({ personId: reader }, text));
  return { bot, ask, environment, stop: () => server.stop() };
}

describe('beside a running bot', () => {
  it('an article that another process adds is answered from within five seconds, in both languages', async () => {
    const { bot, ask, stop } = await startBot();
    for (const [name, text, question, answer] of [
      [
        'en.txt',
        'A bridge in Selma\n\nThe minister Karim Haddad opened the bridge of Selma on Sunday.\n',
        'Who opened the bridge of Selma?',
        'Karim Haddad',
      ],
      [
        'ar.txt',
        'مدرسة في البلدة\n\nافتتحت الوزيرة هالة النجار مدرسة البلدة يوم الاثنين.\n',
        'من افتتح مدرسة البلدة؟',
        'هالة النجار',
      ],
    ] as const) {
      expect(await ask(question)).not.toContain(answer);
      const path = join(folder.path, name);
      writeFileSync(path, text);
      expect((await start(data(), ['ingest', path]).end()).exitCode).toBe(0);
      const since = performance.now();
      expect(await ask(question)).toContain(answer);
      expect(performance.now() - since).toBeLessThan(5000);
    }
    bot.child.kill('SIGTERM');
    expect((await bot.end()).exitCode).toBe(0);
    await stop();
  });

  it('a second bot on the same folder exits 2 and names the process of the first', async () => {
    const { bot, ask, environment, stop } = await startBot();
    const { exitCode, stderr } = await start(data(), ['start'], environment).end();
    expect([exitCode, stderr.includes(String(bot.child.pid))]).toEqual([2, true]);
    expect(await ask('hello')).not.toBe('');
    bot.child.kill('SIGKILL');
    await bot.end();
    const next = start(data(), ['start'], environment);
    running.push(next);
    expect(await ask('hello again')).not.toBe('');
    next.child.kill('SIGINT');
    await next.end();
    await stop();
  });
});
