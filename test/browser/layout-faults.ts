import type { Page } from 'playwright-core';

/**
 * What of an open chat a reader would find broken: what is wider than the window or cut, lines of mostly one script that run in the
 * other's direction, rows of buttons in the wrong order, buttons that still wait, texts with a name of ours instead of a phrase.
 */
export function findLayoutFaults(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const faults = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) faults.push('the page is ' + document.documentElement.scrollWidth + ' px wide');
    const tell = (what, node) => faults.push(what + ': ' + node.textContent.slice(0, 80));
    for (const node of document.querySelectorAll('.log .bubble, .log .bubble *, .log .keyboard-row > *, .composer, .composer > *, .offers > *')) {
      const { left, right, width: own } = node.getBoundingClientRect();
      if (own > 0 && (left < -0.5 || right > width + 0.5)) tell('outside of the window', node);
    }
    for (const node of document.querySelectorAll('.log .keyboard-row > *')) {
      const { top, bottom } = node.getBoundingClientRect();
      for (const inner of node.querySelectorAll('bdi')) {
        const box = inner.getBoundingClientRect();
        if (box.top < top - 0.5 || box.bottom > bottom + 0.5) tell('cut in height', node);
      }
      if (node.scrollWidth > node.clientWidth + 1) tell('cut in width', node);
    }
    for (const line of document.querySelectorAll('.message.other .line')) {
      const count = (pattern) => (line.textContent.match(pattern) ?? []).length;
      const [arabic, latin] = [count(/\\p{Script=Arabic}/gu), count(/\\p{Script=Latin}/gu)];
      const expected = arabic + latin < 15 ? undefined : arabic > 2 * latin ? 'rtl' : latin > 2 * arabic ? 'ltr' : undefined;
      if (expected && getComputedStyle(line).direction !== expected) tell('runs ' + getComputedStyle(line).direction, line);
      if (/\\{ *\\$|undefined|\\[object |NaN/.test(line.textContent)) tell('not meant for readers', line);
    }
    for (const node of document.querySelectorAll('[aria-busy="true"]')) tell('still waits', node);
    return faults;
  })()`);
}
