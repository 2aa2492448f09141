import { Parser } from 'htmlparser2';
import { reject, type Rejection } from './source-kind.ts';

/** Pages of news sites nest to about 40, and have some thousand elements; what takes pages apart grows with the square of both. */
const maxDepth = 200;
const maxElements = 25_000;
const maxChars = 6_000_000;

/**
 * Why a page is not worth taking apart: it is too long, has too many elements, or they stand too deep in each other. It is found out in one
 * pass by the parser that later builds the page, and only as far as needed.
 */
export function checkPageShape(html: string): Rejection | undefined {
  if (html.length > maxChars) return reject('too-large', `a page of ${html.length} characters is not read`);
  let depth = 0;
  let elements = 0;
  let found: Rejection | undefined;
  const parser = new Parser({
    onopentag: () => {
      depth++;
      elements++;
      if (depth > maxDepth)
        found ??= reject('too-large', `its elements stand more than ${maxDepth} deep in each other`);
      if (elements > maxElements) found ??= reject('too-large', `it has more than ${maxElements} elements`);
    },
    onclosetag: () => void depth--,
  });
  for (let at = 0; at < html.length && found === undefined; at += stepChars)
    parser.write(html.slice(at, at + stepChars));
  return found;
}

const stepChars = 16_384;
