/** Which half of a set something belongs to. */
export type Half = 0 | 1;

/**
 * Splits articles into two halves by what they are part of: ids that differ only in the number at their end, as
 * neighbouring paragraphs of one text do, stay together. The groups are taken in turn in the order of a hash, so that the
 * halves are as equal as can be and do not depend on the order of the articles.
 */
export function splitArticles(articleIds: Iterable<string>): (articleId: string) => Half {
  const groups = [...new Set([...articleIds].map(toGroup))].sort((a, b) => hash(a) - hash(b) || (a < b ? -1 : 1));
  const halves = new Map(groups.map((group, index): [string, Half] => [group, index % 2 === 0 ? 0 : 1]));
  return (articleId) => halves.get(toGroup(articleId)) ?? 0;
}

function toGroup(articleId: string): string {
  return articleId.replace(/\d+$/, '');
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}
