import { createRecord } from './article-records.ts';
import { openStore } from './open-store.ts';

/** How many articles `save` replaces at once. */
const batch = 12;

const works: Readonly<Record<string, (folder: string) => Promise<void>>> = { open, save, lock };
const [work = '', folder = ''] = process.argv.slice(2);
await works[work]?.(folder);

/** Opens the store, says so and closes it. */
async function open(folder: string): Promise<void> {
  const store = await openStore(folder);
  say(`${await store.articles.countArticles()} articles`);
  await store.close();
}

/** Replaces all articles with their next version, for ever; says the version just before. */
async function save(folder: string): Promise<void> {
  const store = await openStore(folder);
  for (let version = 1; ; version += 1) {
    const records = Array.from({ length: batch }, (_, at) =>
      createRecord({
        id: `article-${at}`,
        language: at % 2 === 0 ? 'ar' : 'en',
        title: `version ${version}`,
        passages: Array.from({ length: 1 + ((version + at) % 4) }, () =>
          `نسخة version${version} ${'حشو '.repeat(200)}`.trim(),
        ),
      }),
    );
    say(String(version));
    await store.articles.saveArticles(records);
    await new Promise(setImmediate);
  }
}

/** Takes the lock, says whether it did, and holds it until it is killed. */
async function lock(folder: string): Promise<void> {
  const store = await openStore(folder);
  say((await store.locks.tryAcquire('writer')) === undefined ? 'refused' : 'held');
  setInterval(() => store, 60_000);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
