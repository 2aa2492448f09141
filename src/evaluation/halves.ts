/** Which half of a set something belongs to. */
export type Half = 0 | 1;

/**
 * Splits articles into two halves by what they are part of: ids that differ only in the number at their end, as
 * neighbouring paragraphs of one text do, stay together. These groups are taken in turn in the order of their names, so that
 * each set whose ids begin alike is halved too, whatever it is mixed with and in whatever order its articles come.
 */
export function splitArticles(articleIds: Iterable<string>): (articleId: string) => Half {
  const groups = [...new Set([...articleIds].map(toGroup))].sort();
  const halves = new Map(groups.map((group, index): [string, Half] => [group, index % 2 === 0 ? 0 : 1]));
  return (articleId) => halves.get(toGroup(articleId)) ?? 0;
}

function toGroup(articleId: string): string {
  return articleId.replace(/\d+$/, '');
}
