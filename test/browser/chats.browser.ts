import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { administratorId } from '../../src/playground/cast.ts';
import { findBrowser } from './find-browser.ts';
import { useBrowser } from './launch.ts';
import { phrase, stripControls } from './phrase.ts';
import { openReader, type Reader } from './reader.ts';
import { startSanad } from './running-sanad.ts';
import { useSanad } from './use-sanad.ts';

const executablePath = findBrowser();
const languages = ['ar', 'en'] as const;
const words = {
  ar: { question: 'من حضر أستانا 22؟', other: 'متى اعتُمد القرار 2254؟', topic: 'أستانا' },
  en: { question: 'Who attended Astana 22?', other: 'When was resolution 2254 adopted?', topic: 'Astana' },
} as const;
const mention = '@SanadBot';

/** Opens the chat of that name. */
async function openChat({ page }: Reader, name: string): Promise<void> {
  const row = page.locator('.row', { hasText: name }).last();
  const place = ((await row.getAttribute('href')) ?? '').slice(2);
  await page.evaluate(`location.hash = '#/${place}'`);
  await page.locator('textarea').waitFor();
}

describe.skipIf(executablePath === undefined).each(languages)('a group that is led (%s)', (language) => {
  const browser = useBrowser(executablePath);
  const sanad = useSanad();
  const { question, other, topic } = words[language];

  it('is followed where it becomes a supergroup, and answers those who lead it unnamed', async () => {
    const reader = await openReader(browser(), sanad.url(), language);
    const { page, words: labels, ask, press, chooseHere, write } = reader;
    await openChat(reader, 'Friends');
    const before = page.url();
    await ask(`${mention} ${question}`);
    await chooseHere(labels.upgrade);
    await page.locator('.service', { hasText: labels.migrated }).waitFor();
    expect(page.url()).not.toBe(before);
    const sources = await ask('/sources');
    expect(await sources.innerText()).toContain(question);

    await chooseHere(labels.writeUnnamed);
    await page.getByRole('status').getByText(labels.asGroup).waitFor();
    await write(other);
    const answer = await ask(`${mention} ${other}`);
    expect(await answer.locator('.reply span').innerText()).toBe(`${mention} ${other}`);
    expect(await answer.locator('.reply strong').innerText()).toContain('Friends');
    await press(answer, /^👍/u);
    await page.locator('.toast', { hasText: phrase(language, 'feedback-good') }).waitFor();
    const preview = await ask(`/subscribe ${topic}`);
    await press(preview, phrase(language, 'button-subscribe-daily'));
    await expect.poll(() => preview.innerText()).toContain('/subscriptions');
    await page.evaluate(`location.hash = location.hash.replace(/#.\\d+/, '#/${administratorId}')`);
    await page.locator('.message.other .author', { hasText: 'Friends' }).first().waitFor();
    await page.goBack();
    await chooseHere(labels.writeNamed);
    expect(await (await ask(`${mention} ${question}`)).locator('.quote').count()).toBeGreaterThan(0);
  });

  it('takes an answer as plain text where its formatting is refused, and the next one as it was meant', async () => {
    const { page, words: labels, ask, chooseHere } = await openReader(browser(), sanad.url(), language);
    await chooseHere(labels.refuseFormatting);
    await page.locator('.toast', { hasText: labels.formattingRefused }).waitFor();
    const plain = await ask(question);
    const formatted = await ask(question);
    expect(await plain.locator('.quote').count()).toBe(0);
    expect(await formatted.locator('.quote').count()).toBeGreaterThan(0);
    const [said = '', meant = ''] = await Promise.all(
      [plain, formatted].map(async (message) =>
        stripControls((await message.locator('.line').allInnerTexts()).join(' ')).replaceAll(/\s+/gu, ' '),
      ),
    );
    expect(said).toContain(meant.slice(0, 60));
    for (const name of ['[1]', '👍']) await plain.getByRole('button', { name, exact: true }).waitFor();
  });
});

describe.skipIf(executablePath === undefined)('a channel', () => {
  const browser = useBrowser(executablePath);

  it.each(languages)(
    'is answered in where it is allowed, and nowhere else: %s',
    { timeout: 300_000 },
    async (language) => {
      const parent = mkdtempSync(join(tmpdir(), 'sanad-browser-'));
      onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
      const { question } = words[language];
      const open = async (settings: Record<string, string>) => {
        const sanad = await startSanad(join(parent, 'data'), { settings });
        onTestFinished(async () => void (await sanad.stop()));
        return { sanad, reader: await openReader(browser(), sanad.url, language) };
      };
      const { sanad, reader } = await open({});
      const { page, write, ask, go, personId } = reader;
      await openChat(reader, 'News ·');
      const number = await page.locator('.empty code').innerText();
      await write(`${mention} ${question}`);
      await page.locator('.message.own').waitFor();
      await go(`${personId}`);
      expect(await (await ask(question)).locator('.quote').count()).toBeGreaterThan(0);
      await openChat(reader, 'News ·');
      expect(await page.locator('.message.other').count()).toBe(0);
      await sanad.stop();

      const { reader: allowed } = await open({ ALLOWED_CHATS: number });
      await openChat(allowed, 'News ·');
      await allowed.write(question);
      const answer = await allowed.ask(`${mention} ${question}`);
      expect(await answer.locator('.quote').count()).toBeGreaterThan(0);
      expect(await answer.locator('.reply span').innerText()).toBe(`${mention} ${question}`);
    },
  );
});
