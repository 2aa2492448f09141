import type { ArticleSentence } from './article-sentences.ts';

type Compared = Pick<ArticleSentence, 'stems'>;

/** Whether two sentences say much the same: most of the shorter one's words, and the same numbers. */
export function resembles(a: Compared, b: Compared): boolean {
  return shareInCommon(a, b) >= leastInCommon && haveSameNumbers(a, b);
}

/** The share of the shorter sentence's terms that the other has too; numbers do not count. */
export function shareInCommon(a: Compared, b: Compared): number {
  const [left, right] = [a.stems.filter(isWord), new Set(b.stems.filter(isWord))];
  const common = left.filter((stem) => right.has(stem)).length;
  return common / Math.max(Math.min(left.length, right.size), 1);
}

const leastInCommon = 0.6;

function isWord(stem: string): boolean {
  return !/^\d/.test(stem);
}

function haveSameNumbers(a: Compared, b: Compared): boolean {
  const [left, right] = [a, b].map(({ stems }) => stems.filter((stem) => !isWord(stem)));
  const [fewer = [], more = []] = (left?.length ?? 0) <= (right?.length ?? 0) ? [left, right] : [right, left];
  return fewer.every((number) => more.includes(number));
}
