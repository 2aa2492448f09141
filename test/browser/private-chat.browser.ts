import { describe, expect, it } from 'vitest';
import { commands } from '../../src/bot/commands/list.ts';
import { findBrowser } from './find-browser.ts';
import { useBrowser } from './launch.ts';
import { phrase, stripControls } from './phrase.ts';
import { openReader, type ReaderLanguage } from './reader.ts';
import { readCommand } from './running-sanad.ts';
import { useSanad } from './use-sanad.ts';

const executablePath = findBrowser();
const words = {
  ar: { question: 'من حضر أستانا 22؟', none: 'من فاز بكأس العالم؟', search: 'لافرينتيف', title: 'المبعوث الروسي' },
  en: {
    question: 'who attended Astana 22?',
    none: 'Who won the World Cup?',
    search: 'Lavrentyev',
    title: 'Russian envoy',
  },
} as const;
const languages = ['ar', 'en'] as const;

describe.skipIf(executablePath === undefined)('in private', () => {
  const browser = useBrowser(executablePath);
  const sanad = useSanad();
  const open = (language: ReaderLanguage, path?: string) => openReader(browser(), sanad.url(), language, path);

  it.each(languages)('/start leads to an answer, and /help lists the commands: %s', async (language) => {
    const { page, ask, await: wait, press } = await open(language);
    const welcome = await ask('/start');
    const answer = await wait(() => press(welcome, phrase(language, 'example-1')));
    expect(await answer.innerText()).toContain(phrase(language, 'example-1'));
    expect(await answer.locator('.quote').count()).toBeGreaterThan(0);
    const help = stripControls(await (await ask('/help')).innerText());
    for (const { name, audience } of commands.filter((command) => command.audience !== 'administrators'))
      expect(help, audience).toContain(`/${name} – ${phrase(language, `command-${name}`)}`);
    expect(help).not.toContain('/status');
    await page.locator('.icon-menu').click();
    expect(await page.getByRole('menuitem').count()).toBe(
      commands.filter((each) => each.audience !== 'administrators').length,
    );
    await page.keyboard.press('Escape');
  });

  it.each(languages)('a link asks a question, another opens an article: %s', async (language) => {
    const { ask, await: wait, press } = await open(language);
    const list = await ask('/articles');
    const article = await wait(() => press(list, '1'));
    const share =
      (await article.getByRole('link', { name: phrase(language, 'button-share') }).getAttribute('href')) ?? '';
    const payload = new URL(new URL(share).searchParams.get('url') ?? '').searchParams.get('start');
    expect(payload).toMatch(/^a-\d+$/);
    const title = await article.locator('.line').first().innerText();
    const question = `q-${Buffer.from(words[language].question).toString('base64url')}`;
    for (const [start, expected] of [
      [payload, title],
      [question, words[language].question],
    ] as const) {
      const linked = await open(language, `?start=${start}`);
      // What was said before has to be there, or it would pass for the answer.
      await linked.page.locator('.message.other').nth(1).waitFor();
      const shown = await linked.await(() =>
        linked.page.getByRole('button', { name: linked.words.start, exact: true }).click(),
      );
      expect(await shown.locator('.text, .line').first().innerText()).toContain(expected);
    }
  });

  it.each(languages)('a citation opens among its neighbours, and a question leads on: %s', async (language) => {
    const { page, ask, await: wait, press } = await open(language);
    const answer = await ask(words[language].question);
    const passage = await wait(() => press(answer, '[1]'));
    const quoted = (await passage.locator('.quote strong').allInnerTexts()).join(' ');
    expect(await answer.innerText()).toContain(stripControls(quoted).trim());
    expect((await passage.locator('.quote').innerText()).length).toBeGreaterThan(quoted.length + 100);
    const article = await wait(() => press(passage, phrase(language, 'button-article')));
    expect(await article.innerText()).toContain(words[language].title);
    const leading = page.locator('.keyboard-row', { hasText: /^[^🔎]*[?؟]$/u });
    // The first answers after the start may be given before there was time to look for questions.
    await expect
      .poll(async () => (await ask(words[language].question)) && leading.count(), { timeout: 30_000, interval: 1000 })
      .toBeGreaterThan(0);
    const question = await leading.last().innerText();
    const next = await wait(() => leading.last().getByRole('button').click());
    expect(await next.innerText()).toContain(question);
    expect(await next.locator('.quote').count()).toBeGreaterThan(0);
    const sources = await ask('/sources');
    expect(await sources.innerText()).toContain(question);
    expect(await sources.locator('.quote').count()).toBe(await next.locator('.quote').count());
  });

  it.each(languages)('opinions are taken, with a reason, and printed by `feedback export`: %s', async (language) => {
    const { ask, press } = await open(language);
    const answer = await ask(words[language].question);
    await press(answer, /^👍/u);
    await answer.getByRole('button', { name: '👍 ✓' }).waitFor();
    await press(answer, /^👎/u);
    const [first, second] = ['reason-wrong', 'reason-off-topic'].map((key) => phrase(language, key));
    await answer.getByRole('button', { name: second }).waitFor();
    const order = await answer.locator('.keyboard-row').first().getByRole('button').allInnerTexts();
    expect(order).toEqual(language === 'ar' ? [second, first] : [first, second]);
    await press(answer, second ?? '');
    await answer.getByRole('button', { name: '👎 ✓' }).waitFor();
    const lines = (await readCommand(sanad.folder, ['feedback', 'export'])).trim().split('\n');
    const opinions = lines.map((line) => JSON.parse(line) as { answer: { question: string } });
    const { question } = words[language];
    const opinion = opinions.filter(({ answer: rated }) => rated.question === question).at(-1);
    expect(opinion).toMatchObject({ verdict: 'bad', reason: 'off-topic', answer: { kind: 'answered' } });
    // Not who it was.
    expect(Object.keys(opinion ?? {}).sort()).toEqual(['answer', 'at', 'reason', 'verdict']);
  });

  it.each(languages)('an abstention tells what was searched: %s', async (language) => {
    const { page, ask, await: wait, press } = await open(language);
    const abstention = await ask(words[language].none);
    expect(await abstention.locator('.quote').count()).toBe(0);
    const searched = await wait(() => press(abstention, phrase(language, 'button-searched')));
    expect(await searched.innerText()).toContain(words[language].none);
    const titles = await searched.locator('.quote strong').allInnerTexts();
    expect(titles.length).toBeGreaterThan(0);
    const nearest = abstention.locator('.keyboard-row').nth(1).getByRole('button');
    const name = (await nearest.innerText()).split('…')[0]?.trim() ?? '';
    const article = await wait(() => nearest.click());
    expect(await article.innerText()).toContain(name);
    expect(await page.locator('[aria-busy="true"]').count()).toBe(0);
  });

  it.each(languages)('the articles have pages and can be searched: %s', async (language) => {
    const { ask, press } = await open(language);
    const list = await ask('/articles');
    const numbers = () => list.locator('.keyboard-row').first().getByRole('button').allInnerTexts();
    expect(await numbers()).toEqual(language === 'ar' ? ['5', '4', '3', '2', '1'] : ['1', '2', '3', '4', '5']);
    await press(list, phrase(language, 'button-next'));
    await list.getByRole('button', { name: '6', exact: true }).waitFor();
    expect(await list.getByRole('button', { name: phrase(language, 'button-next') }).count()).toBe(0);
    await press(list, phrase(language, 'button-previous'));
    await list.getByRole('button', { name: '1', exact: true }).waitFor();
    const found = await ask(`/articles ${words[language].search}`);
    expect(await found.locator('.line').nth(2).innerText()).toContain(words[language].search);
    const none = await ask('/articles xqzvwk');
    expect(stripControls(await none.innerText())).toContain(
      phrase(language, 'articles-not-found', { query: 'xqzvwk' }),
    );
  });
});
