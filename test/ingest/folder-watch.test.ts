import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/domain/store.ts';
import { watchFolders } from '../../src/ingest/folder-watch.ts';
import { createIngester } from '../../src/ingest/ingester.ts';
import { createFolderScanner } from '../../src/sources/folder-scanner.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { openStore } from '../store/open-store.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';
import { createFakeClock, createFakeEmbeddingModel, fakeAnalyser, silentLogger } from './fake-parts.ts';

const folder = useFolder();
let store: Store;
beforeEach(async () => {
  store = await openStore(join(folder.path, 'data'));
});
afterEach(() => store.close());

/** Looks once for each step, which is done just before; gives the ids that are held after each look. */
async function watch(steps: readonly (() => Promise<unknown>)[], logger = silentLogger): Promise<string[][]> {
  const watched = join(folder.path, 'in');
  const controller = new AbortController();
  const seen: string[][] = [];
  const { articles, register } = store;
  const parts = { store: articles, register, embeddingModel: createFakeEmbeddingModel(), analyser: fakeAnalyser };
  const ingester = createIngester({ ...parts, clock: createFakeClock(), logger: silentLogger });
  let news = 0;
  await steps[0]?.();
  const sleep = async () => {
    seen.push((await articles.listArticles()).map(({ title }) => title).sort());
    const next = steps[seen.length];
    if (next) await next();
    else controller.abort();
  };
  const onNews = async () => void news++;
  await watchFolders({ scanner: createFolderScanner(), ingester, onNews, sleep, logger }, [watched], controller.signal);
  return seen;
}

const put = (name: string, text: string) => async () => {
  await mkdir(join(folder.path, 'in', 'below'), { recursive: true });
  await writeFile(join(folder.path, 'in', name), text);
};
const nothing = async () => undefined;

const texts = {
  en: '# The harbour\n\nThe council of the harbour met on Monday and agreed on the budget of the coming year.\n',
  ar: '# الميناء\n\nاجتمع مجلس الميناء يوم الاثنين ووافق على موازنة العام المقبل بعد نقاش طويل.\n',
};

describe.each(['en', 'ar'] as const)('a watched folder (%s)', (language) => {
  const title = language === 'en' ? 'The harbour' : 'الميناء';

  it('is taken in once its files have settled', async () => {
    expect(await watch([put('a.md', texts[language]), nothing, nothing])).toEqual([[], [title], [title]]);
  });

  it('is left alone while a file is being written', async () => {
    const more = () => appendFile(join(folder.path, 'in', 'below', 'a.md'), `\n${texts[language].slice(10)}`);
    expect(await watch([put('below/a.md', texts[language]), more, more, nothing])).toEqual([[], [], [], [title]]);
  });

  it('gives the new text of a file that changes, and keeps what is taken out', async () => {
    const other = texts[language].replace(title, `${title} 2`);
    const remove = () => rm(join(folder.path, 'in', 'a.md'));
    const seen = await watch([put('a.md', texts[language]), nothing, put('a.md', other), nothing, remove, nothing]);
    expect(seen.slice(1)).toEqual([[title], [title], [`${title} 2`], [`${title} 2`], [`${title} 2`]]);
  });
});

describe('a watched folder', () => {
  it('that is not there is told once, and watched when it comes', async () => {
    const logger = createRecordingLogger();
    const seen = await watch([nothing, nothing, put('a.md', texts.en), nothing], logger);
    expect(seen.at(-1)).toEqual(['The harbour']);
    expect(logger.entries.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('passes over JSON without articles', async () => {
    const logger = createRecordingLogger();
    await watch([put('package.json', '{"name": "x"}'), put('x.md', '\u0000\u0001'), nothing, nothing], logger);
    const warnings = logger.entries.filter(({ level }) => level === 'warn');
    expect(warnings.map(({ fields }) => fields)).toMatchObject([{ source: join(folder.path, 'in', 'x.md') }]);
  });

  it('goes on after a file that cannot be read', async () => {
    expect((await watch([put('x.md', '\u0000\u0001\u0002'), put('b.md', texts.en), nothing])).at(-1)).toEqual([
      'The harbour',
    ]);
  });
});
