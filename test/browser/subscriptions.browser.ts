import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/system-clock.ts';
import { findBrowser } from './find-browser.ts';
import { useBrowser } from './launch.ts';
import { phrase, stripControls } from './phrase.ts';
import { openReader } from './reader.ts';
import { runCommand } from './running-sanad.ts';
import { useSanad } from './use-sanad.ts';

const executablePath = findBrowser();
const languages = ['ar', 'en'] as const;

const news = {
  ar: {
    question: 'متى يُفتتح متحف الأرز؟',
    answer: 'يُفتتح متحف الأرز في 3 مارس 2027.',
    topic: 'جسر المنارة',
    articles: [
      [
        'بدء العمل في جسر المنارة',
        'بدأ العمال اليوم في بناء جسر المنارة فوق النهر. ويستمر العمل في جسر المنارة عامين.',
      ],
      ['افتتاح جسر المنارة', 'افتُتح جسر المنارة أمام السيارات صباح الأحد. وحضر سكان المدينة افتتاح الجسر مع أطفالهم.'],
      [
        'إغلاق جسر المنارة للصيانة',
        'أُغلق جسر المنارة لأعمال الصيانة بعد العاصفة. وتقول البلدية إن جسر المنارة يفتح بعد شهر.',
      ],
      [
        'رسوم جديدة على جسر المنارة',
        'أقر المجلس رسومًا على عبور جسر المنارة للشاحنات. ويبدأ تحصيلها عند جسر المنارة في الربيع.',
      ],
    ],
  },
  en: {
    question: 'When will the Orchid Theatre be opened?',
    answer: 'The Orchid Theatre will be opened on 5 May 2028.',
    topic: 'Harbour Tunnel',
    articles: [
      [
        'Work on the Harbour Tunnel begins',
        'Workers began to dig the Harbour Tunnel today. The Harbour Tunnel will take two years.',
      ],
      [
        'The Harbour Tunnel opens',
        'Cars drove through the Harbour Tunnel on Sunday morning. Families watched the opening.',
      ],
      [
        'Harbour Tunnel closed for repairs',
        'After the flood the Harbour Tunnel is closed. The town says repairs last a month.',
      ],
      [
        'New toll for the Harbour Tunnel',
        'The council voted for a toll on lorries in the Harbour Tunnel. It starts in spring.',
      ],
    ],
  },
} as const;

const longMs = 240_000;

/** The day goes by in half a minute. */
const hoursInSecond = 3_600;

/** Sets the clock to tomorrow, an hour after the time of digests, and has it run so many times as fast. */
function runClock(times: number): void {
  const fromMs = Date.now();
  const tomorrow = new Date(fromMs + 24 * 60 * 60 * 1000).setUTCHours(9, 0, 0, 0);
  vi.spyOn(systemClock, 'now').mockImplementation(() => new Date(tomorrow + (Date.now() - fromMs) * times));
}

describe.skipIf(executablePath === undefined)('subscriptions', () => {
  const browser = useBrowser(executablePath);
  const sanad = useSanad();
  afterEach(() => void vi.restoreAllMocks());

  /** Takes in one of the articles, as of now. @returns its title. */
  const ingest = async (language: 'ar' | 'en', at: number) => {
    const [title = '', text = ''] = news[language].articles[at] ?? [];
    return takeIn(language, { title, text, id: `${language}-${at}` });
  };
  const takeIn = async (language: 'ar' | 'en', article: { id: string; title: string; text: string }) => {
    const file = join(sanad.folder, '..', `${article.id}.jsonl`);
    const publishedAt = new Date().toISOString();
    writeFileSync(file, JSON.stringify({ ...article, language, publishedAt, source: 'Al-Manara' }));
    expect(await runCommand(sanad.folder, ['ingest', file])).toBe(0);
    return article.title;
  };

  it.each(languages)(
    'tell at once, are changed to a digest, paused and deleted: %s',
    { timeout: longMs },
    async (language) => {
      const { page, ask, await: wait, press } = await openReader(browser(), sanad.url(), language);
      const { topic } = news[language];
      const name = phrase(language, 'subscription-topic', { topic });
      const old = await ingest(language, 0);
      const preview = await ask(`/subscribe ${topic}`);
      expect(stripControls(await preview.innerText())).toContain(
        phrase(language, 'subscribe-preview', { name, count: 1 }),
      );
      expect(await preview.locator('.quote').allInnerTexts()).toEqual([expect.stringContaining(old)]);
      const timings = ['at-once', 'daily', 'weekly'].map((key) => phrase(language, `button-subscribe-${key}`));
      const shown = await preview.locator('.keyboard-row').first().getByRole('button').allInnerTexts();
      expect(shown).toEqual(language === 'ar' ? timings.toReversed() : timings);
      await press(preview, timings[0] ?? '');
      await expect.poll(() => preview.innerText()).toContain('/subscriptions');

      let title = '';
      const told = await wait(async () => void (title = await ingest(language, 1)));
      expect(stripControls(await told.innerText())).toContain(phrase(language, 'news-topic', { topic }));
      expect(await told.innerText()).toContain(title);
      expect(await told.locator('.quote').innerText()).toContain(news[language].articles[1][1].split('. ')[0]);

      const list = await wait(() => press(told, phrase(language, 'button-subscriptions')));
      expect(stripControls(await list.innerText())).toContain(`1. ${name} – ${phrase(language, 'timing-at-once')}`);
      await press(list, phrase(language, 'button-daily', { number: 1 }));
      await expect.poll(() => list.innerText()).toContain(phrase(language, 'timing-daily'));
      runClock(1);
      const titles = [await ingest(language, 2), await ingest(language, 3)];
      const digest = await wait(async () => runClock(hoursInSecond));
      for (const each of titles) expect(await digest.innerText()).toContain(each);
      expect(stripControls(await digest.innerText())).toContain(phrase(language, 'news-digest', { count: 2 }));
      vi.restoreAllMocks();

      await press(list, phrase(language, 'button-mute'));
      await expect
        .poll(async () => stripControls(await list.innerText()))
        .toMatch(/muted until \d|\u0645\u0648\u0642\u0648\u0641\u0629 \u062D\u062A\u0649 \d/u);
      await press(list, phrase(language, 'button-unmute'));
      await list.getByRole('button', { name: phrase(language, 'button-mute') }).waitFor();
      expect(stripControls(await (await ask('/mute 3h')).innerText())).toMatch(
        /Muted until \d|\u0623\u0648\u0642\u0641\u062A \u0627\u0644\u0623\u062E\u0628\u0627\u0631 \u062D\u062A\u0649 \d/u,
      );
      expect(stripControls(await (await ask('/mute off')).innerText())).toContain(phrase(language, 'unmuted'));
      await press(list, phrase(language, 'button-delete', { number: 1 }));
      await expect
        .poll(async () => stripControls(await list.innerText()))
        .toContain(phrase(language, 'subscriptions-none'));
      expect(await page.locator('[aria-busy="true"]').count()).toBe(0);
    },
  );

  it.each(languages)(
    'tell when there is an answer to what was asked in vain: %s',
    { timeout: longMs },
    async (language) => {
      const { ask, await: wait, press } = await openReader(browser(), sanad.url(), language);
      const { question, answer } = news[language];
      const abstention = await ask(question);
      const done = await wait(() => press(abstention, phrase(language, 'button-watch-unanswered')));
      expect(stripControls(await done.innerText())).toContain(phrase(language, 'watch-done-unanswered', { question }));
      const title = language === 'ar' ? 'متحف الأرز' : 'The Orchid Theatre';
      const told = await wait(() => takeIn(language, { id: `opening-${language}`, title, text: answer }));
      expect(stripControls(await told.innerText())).toContain(phrase(language, 'news-answered', { question }));
      expect(await told.innerText()).toContain(answer);
      const list = await ask('/subscriptions');
      expect(stripControls(await list.innerText())).toContain(
        phrase(language, 'subscription-question', { topic: question }),
      );
      await press(list, phrase(language, 'button-delete', { number: 1 }));
      await expect
        .poll(async () => stripControls(await list.innerText()))
        .toContain(phrase(language, 'subscriptions-none'));
    },
  );
});
