import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { useFolder } from '../helpers/data-folder.ts';
import { run } from '../helpers/run-cli.ts';

const folder = useFolder();

it.each([
  ['en', 'When did the mill of Karsu open?', 'The mill of Karsu opened on Monday.'],
  ['ar', 'متى افتتحت مطحنة كارسو؟', 'افتُتحت مطحنة كارسو يوم الاثنين.'],
] as const)(
  'without its language model (%s) it quotes the article, and tells the operator why',
  async (language, question, text) => {
    const path = join(folder.path, 'articles.jsonl');
    writeFileSync(path, JSON.stringify({ id: 'mill', title: 'Karsu', language, text }));
    const data = join(folder.path, 'data');
    await run(data, ['ingest', '--no-corpus', path]);
    const { exitCode, stdout, stderr } = await run(data, ['ask', question], {
      environment: {
        ...{ CHAT_PROVIDER: 'openai', CHAT_MODEL: 'm', CHAT_API_KEY: 'sk-secret-key' },
        CHAT_BASE_URL: 'http://127.0.0.1:9/v1',
      },
    });
    expect([exitCode, stdout.includes(text)]).toEqual([0, true]);
    expect(stderr).toMatch(/cannot be reached.*the articles are quoted without the language model/u);
    expect(stderr).not.toMatch(/sk-secret-key|mill|\u0645\u0637\u062D\u0646\u0629/u);
  },
);
