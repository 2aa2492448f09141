import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';
import { useBrowser } from './launch.ts';
import { stripControls } from './phrase.ts';
import { openReader, type Reader, type ReaderLanguage } from './reader.ts';
import { runCommand } from './running-sanad.ts';
import { useSanad } from './use-sanad.ts';

const executablePath = findBrowser();
const languages = ['ar', 'en'] as const;
const words = {
  ar: { asked: 'من حضر أستانا 22؟', edited: 'متى اعتُمد القرار 2254؟', follow: 'وأين؟', adopted: '18 ديسمبر 2015' },
  en: {
    asked: 'Who attended Astana 22?',
    edited: 'When was resolution 2254 adopted?',
    follow: 'And where?',
    adopted: '18 December 2015',
  },
} as const;

/** An article of four sentences, of which three do not fit into a message. */
const harbour = {
  ar: {
    title: 'قرارات لجنة ميناء المرسى',
    question: 'ماذا قررت لجنة ميناء المرسى؟',
    things: ['رصيف', 'رافعة', 'مستودع', 'حوض'],
    tell: (thing: string, list: string) => `قررت لجنة ميناء المرسى أعمال ${thing}، ${list}، كما يقول محضرها.`,
    item: (thing: string, number: number) => `و${thing} رقم ${number} ظهرًا`,
    comma: '، ',
  },
  en: {
    title: 'Decisions of the Portmere harbour commission',
    question: 'What did the harbour commission of Portmere decide?',
    things: ['berth', 'crane', 'warehouse', 'quay'],
    tell: (thing: string, list: string) =>
      `The harbour commission of Portmere decided on ${thing} works, ${list}, as its minutes say.`,
    item: (thing: string, number: number) => `${thing} number ${number} at noon`,
    comma: ', ',
  },
} as const;

function listSentences(language: ReaderLanguage): string[] {
  const { things, tell, item, comma } = harbour[language];
  return things.map((thing, at) => {
    const items = [item(thing, at * 100)];
    for (let number = at * 100 + 1; ; number += 1) {
      const longer = tell(thing, [...items, item(thing, number)].join(comma));
      if (longer.length > maxSentenceChars) return tell(thing, items.join(comma));
      items.push(item(thing, number));
    }
  });
}

/** As long as a passage may be; three fill a message, and three with their numbers and titles more than one. */
const maxSentenceChars = 1390;
const maxMessageChars = 4096;
const read = async (message: Locator) => stripControls(await message.innerText());
/** The text of a message as Telegram counts it. */
const measure = async (message: Locator) => (await message.locator('.line').allInnerTexts()).join('\n').length;

async function editLast({ page }: Reader, text: string): Promise<void> {
  await page.locator('textarea').press('ArrowUp');
  await page.locator('textarea').fill(text);
  await page.locator('.send').click();
}

describe.skipIf(executablePath === undefined)('answers', () => {
  const browser = useBrowser(executablePath);
  const sanad = useSanad();
  const open = (language: ReaderLanguage) => openReader(browser(), sanad.url(), language);

  it.each(languages)('are changed where the last question is edited: %s', async (language) => {
    const reader = await open(language);
    const { asked, edited, adopted } = words[language];
    const answer = await reader.ask(asked);
    const count = await reader.page.locator('.message.other[data-id]').count();
    await editLast(reader, edited);
    await expect.poll(() => read(answer), { timeout: 30_000 }).toContain(adopted);
    expect(await reader.page.locator('.message.other[data-id]').count()).toBe(count);
    expect(await answer.locator('.reply span').innerText()).toBe(edited);
  });

  it.each(languages)('come anew where an earlier question is edited: %s', async (language) => {
    const reader = await open(language);
    const { page, ask, await: wait, choose, words: labels } = reader;
    const { asked, edited, adopted } = words[language];
    const first = await ask(asked);
    const before = await read(first);
    await ask('/privacy');
    await choose(page.locator('.message.own', { hasText: asked }).last(), labels.edit);
    const anew = await wait(async () => {
      await page.locator('textarea').fill(edited);
      await page.locator('.send').click();
    });
    expect(await read(anew)).toContain(adopted);
    expect((await read(first)).split('\n').slice(3)).toEqual(before.split('\n').slice(3));
  });

  it.each(languages)('are about what is replied to, also where somebody else wrote it: %s', async (language) => {
    const { page, ask, write, choose, go, personId, words: labels } = await open(language);
    const { edited, follow } = words[language];
    const [group = ''] = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.row[href*="/-100"]')].map((row) => row.getAttribute('href').slice(2))`,
    );
    await go(group);
    await write(edited);
    await choose(page.locator('.message.own', { hasText: edited }).last(), labels.forward);
    await page.getByRole('menuitem', { name: 'Sanad', exact: true }).click();
    await go(`${personId}`);
    const forwarded = page.locator('.message.own', { has: page.locator('.aside'), hasText: edited }).last();
    await page.locator('.message.other', { hasText: words[language].adopted }).last().waitFor();
    await ask('/privacy');
    await choose(forwarded, labels.reply);
    expect(await read(await ask(follow))).toContain(language === 'ar' ? 'نيويورك' : 'New York');
  });

  it.each(languages)('that are long come in parts, each ending with a sentence: %s', async (language) => {
    const { title, question } = harbour[language];
    const sentences = listSentences(language);
    const file = join(sanad.folder, '..', `${language}.jsonl`);
    writeFileSync(file, JSON.stringify({ id: `harbour-${language}`, title, text: sentences.join(' '), language }));
    expect(await runCommand(sanad.folder, ['ingest', file])).toBe(0);
    const { page, ask } = await open(language);
    const parts = page.locator('.message.other[data-id]');
    const before = await parts.count();
    await ask(question);
    await parts.last().getByRole('button', { name: /^👍/u }).waitFor();
    const answer = (await parts.all()).slice(before);
    expect(answer.length).toBeGreaterThan(2);
    const said = (await Promise.all(answer.map(read))).join('\n');
    const quoted = sentences.filter((sentence) => said.includes(sentence));
    expect(quoted.length).toBeGreaterThan(2);
    for (const part of answer) {
      expect(await measure(part)).toBeLessThanOrEqual(maxMessageChars);
      expect(stripControls((await part.locator('.line').last().innerText()).trim())).toMatch(/\.(?:\u00A0\[\d\])?$/u);
    }
    for (const part of answer.slice(0, -1)) expect(await part.getByRole('button', { name: /^👍/u }).count()).toBe(0);
    // Said, and quoted below that.
    expect(said.split(quoted[0] ?? '').length).toBe(3);
  });
});
