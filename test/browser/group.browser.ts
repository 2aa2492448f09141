import { describe, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';
import { useBrowser } from './launch.ts';
import { phrase, stripControls } from './phrase.ts';
import { openReader, type Reader, type ReaderLanguage } from './reader.ts';
import { useSanad } from './use-sanad.ts';

const executablePath = findBrowser();
const languages = ['ar', 'en'] as const;
const words = {
  ar: { question: 'من حضر أستانا 22؟', followUp: 'ومتى؟', other: 'متى اعتُمد القرار 2254؟', plain: 'صباح الخير جميعًا' },
  en: {
    question: 'Who attended Astana 22?',
    followUp: 'And when?',
    other: 'When was resolution 2254 adopted?',
    plain: 'Good morning everybody',
  },
} as const;
const mention = '@SanadBot';

/** Where the reader's group and its topic are. */
async function findPlaces({ page }: Reader): Promise<{ readonly general: string; readonly topic: string }> {
  const rows = `[...document.querySelectorAll('.row[href*="/-100"]')].map((row) => row.getAttribute('href').slice(2))`;
  const [general = '', topic = ''] = await page.evaluate<string[]>(rows);
  return { general, topic };
}

describe.skipIf(executablePath === undefined)('among others', () => {
  const browser = useBrowser(executablePath);
  const sanad = useSanad();
  const openGroup = async (language: ReaderLanguage) => {
    const reader = await openReader(browser(), sanad.url(), language);
    const places = await findPlaces(reader);
    await reader.go(places.general);
    return { ...reader, ...places };
  };

  it.each(languages)('it is silent until it is mentioned, replied to or commanded: %s', async (language) => {
    const { words: labels, ask, write, choose } = await openGroup(language);
    const { question, followUp, plain } = words[language];
    await write(plain);
    await write(question);
    const answer = await ask(`${mention} ${question}`);
    expect(await answer.locator('.reply span').innerText()).toBe(`${mention} ${question}`);
    expect(await answer.locator('.quote').count()).toBeGreaterThan(0);
    await choose(answer, labels.reply);
    const next = await ask(followUp);
    expect(await next.innerText()).toContain('2024');
    expect(await (await ask(`/ask ${question}`)).locator('.quote').count()).toBeGreaterThan(0);
    const help = await (await ask('/help')).innerText();
    expect([help.includes('/articles'), help.includes('/export')]).toEqual([true, false]);
    const settings = await ask('/settings');
    expect(stripControls(await settings.innerText())).toContain(phrase(language, 'only-private'));
    await settings.getByRole('link', { name: phrase(language, 'button-private') }).waitFor();
  });

  it.each(languages)('it answers to a question that is replied to with its name alone: %s', async (language) => {
    const { page, words: labels, ask, write, choose } = await openGroup(language);
    const { other } = words[language];
    await write(other);
    const own = page.locator('.message.own', { hasText: other }).last();
    await choose(own, labels.reply);
    expect(await (await ask(mention)).innerText()).toContain('2015');
  });

  it.each(languages)('it answers in the topic where it was asked: %s', async (language) => {
    const { page, go, ask, topic, general } = await openGroup(language);
    const before = await page.locator('.message.other').count();
    await go(topic);
    const answer = await ask(`${mention} ${words[language].question}`);
    expect(await answer.locator('.quote').count()).toBeGreaterThan(0);
    await go(general);
    expect(await page.locator('.message.other').count()).toBe(before);
  });

  it.each(languages)('a question that is forwarded to it is answered: %s', async (language) => {
    const { page, words: labels, write, choose, go, personId } = await openGroup(language);
    const { other } = words[language];
    await write(other);
    await choose(page.locator('.message.own', { hasText: other }).last(), labels.forward);
    await page.getByRole('menuitem', { name: 'Sanad', exact: true }).click();
    await go(`${personId}`);
    const own = page.locator('.message.own', { has: page.locator('.aside'), hasText: other }).last();
    await own.waitFor();
    const answer = page.locator('.message.other', { hasText: '[1]' }).last();
    await expect.poll(async () => (await answer.innerText()).includes('2015')).toBe(true);
  });

  it.each(languages)('what it offers inline is inserted with its source: %s', async (language) => {
    const { page, ask } = await openReader(browser(), sanad.url(), language);
    const offers = page.locator('.offers button:not(.offer-link)');
    // On a busy machine the first answer comes too late for Telegram, and is there when one asks again.
    const type = async () => {
      await page.locator('textarea').fill('');
      await page.locator('textarea').fill(`${mention} ${words[language].question}`);
      const isOffered = offers.first().waitFor({ timeout: 10_000 });
      return isOffered.then(() => true).catch(() => false);
    };
    await expect.poll(type, { timeout: 60_000 }).toBe(true);
    const offered = await offers.first().locator('strong').innerText();
    await offers.first().click();
    const inserted = page.locator('.message.own', { has: page.locator('.aside') }).last();
    await inserted.locator('.quote').first().waitFor();
    expect(await inserted.innerText()).toContain('[1]');
    expect(stripControls(await inserted.innerText())).toContain(stripControls(offered).split('…')[0]?.slice(0, 40));
    // What was sent by way of the bot is no question to it.
    expect(await (await ask('/privacy')).locator('.reply span').innerText()).toBe('/privacy');
    await page.locator('textarea').fill(`${mention} `);
    await expect.poll(() => offers.count()).toBeGreaterThan(2);
    await page.locator('textarea').fill('');
  });
});
