import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBot } from '../src/bot/bot.ts';
import type { ArticleId } from '../src/domain/article.ts';
import { createRecordingLogger } from './fakes/recording-logger.ts';
import { createFakeTelegramApi, fakeBotInfo } from './fakes/telegram-api.ts';
import { phrasebook } from './bot/harness.ts';
import { pressUpdate, textUpdate } from './bot/updates.ts';
import type { Sanad } from '../src/main.ts';
import { openSanadWith, type TestArticle } from './helpers/sanad-with-model.ts';

const articles: readonly TestArticle[] = [
  {
    id: 'ferries-en',
    title: 'Ferries return to the islands',
    language: 'en',
    text: 'The port authority of Silwan said on Monday that 14 ferries will run to the islands again. Tickets cost three dinars.',
  },
  {
    id: 'library-en',
    title: 'A new library opens',
    language: 'en',
    text: 'The mayor of Silwan opened a library with 20,000 books on Tuesday. It stands beside the old mill.',
  },
  {
    id: 'ferries-ar',
    title: 'عودة العبّارات إلى الجزر',
    language: 'ar',
    text: 'قالت هيئة ميناء سلوان يوم الاثنين إن 14 عبّارة ستعود إلى الجزر. وثمن التذكرة ثلاثة دنانير.',
  },
  {
    id: 'library-ar',
    title: 'افتتاح مكتبة جديدة',
    language: 'ar',
    text: 'افتتح رئيس بلدية سلوان يوم الثلاثاء مكتبة تضم 20 ألف كتاب. وتقع المكتبة بجانب الطاحونة القديمة.',
  },
];
const questions = {
  ferries: { en: 'How many ferries will run to the islands?', ar: 'كم عبّارة ستعود إلى الجزر؟' },
  library: { en: 'Who opened a library in Silwan?', ar: 'من افتتح مكتبة في سلوان؟' },
};
const admin = 4242;
const patienceMs = 120_000;

let sanad: Sanad;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ sanad, close } = await openSanadWith(articles, {}));
}, patienceMs);
afterAll(() => close());

describe.each(['en', 'ar'] as const)('an article that was removed (%s)', (language) => {
  it(
    'is quoted no more, neither in answers nor in search nor among what is nearest',
    { timeout: patienceMs },
    async () => {
      const [id, question] = [`ferries-${language}` as ArticleId, questions.ferries[language]];
      const articleIds = [id, `library-${language}` as ArticleId];
      const before = await sanad.ask({ question, articleIds });
      expect(before.kind === 'answered' && before.citations.map(({ articleId }) => articleId)).toEqual([id]);
      await sanad.articles.removeArticles([id]);
      const after = await sanad.ask({ question });
      expect(JSON.stringify(after)).not.toContain(`"${id}"`);
      const found = await sanad.search({ query: question, limit: 20 });
      expect(found.map(({ articleId }) => articleId)).not.toContain(id);
    },
  );

  it(
    'is quoted no more in the bot either, once an administrator has confirmed it',
    { timeout: patienceMs },
    async () => {
      const [id, question] = [`library-${language}` as ArticleId, questions.library[language]];
      const api = createFakeTelegramApi();
      const clock = { now: () => new Date(0), monotonicMs: () => 0 };
      const bot = createBot(
        { asker: sanad, store: sanad.store, phrasebook, logger: createRecordingLogger(), clock, sleep: async () => {} },
        { token: '999:test-token-that-nobody-has', botInfo: fakeBotInfo, adminIds: [admin] },
      );
      bot.bot.api.config.use(api.transformer);
      const from = { id: admin, is_bot: false, first_name: 'A', language_code: language } as const;
      const said = () => api.of('sendMessage').map(({ text }) => String(text));
      const words = articles.find((article) => article.id === id)?.text.slice(0, 30) ?? '';

      await bot.handle(textUpdate(question, { from }));
      expect(said().at(-1)).toContain(words);
      await bot.handle(textUpdate(`/remove ${id}`, { from }));
      const key = (await sanad.articles.findKeys([id])).get(id);
      await bot.handle(pressUpdate(`remove:yes:${key}`, { from }));
      const before = said().length;
      await bot.handle(textUpdate(question, { from }));
      expect(said().length).toBeGreaterThan(before);
      expect(said().slice(before).join('\n')).not.toContain(words);
    },
  );
});
