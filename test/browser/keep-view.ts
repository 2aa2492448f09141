import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const tallestPx = 12_000;

/** With SCREENSHOTS set to a folder, what a test has on its page at the end is kept there as a picture, all of the chat in one. */
export async function keepView(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined || folder === '') return;
  mkdirSync(folder, { recursive: true });
  const hidden = await page.evaluate<number>(
    `(() => { const node = document.querySelector('.scroller'); return node ? node.scrollHeight - node.clientHeight : 0; })()`,
  );
  const { width, height } = page.viewportSize() ?? { width: 390, height: 844 };
  await page.setViewportSize({ width, height: Math.min(height + hidden, tallestPx) });
  const file = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100);
  await page.screenshot({ path: join(folder, `${file}-${Date.now() % 100_000}.png`) });
  await page.setViewportSize({ width, height });
}
