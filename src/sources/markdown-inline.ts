import { decodeEntities } from './entities.ts';

/**
 * A run of Markdown without its inline marks: emphasis, code ticks, links (their words stay), images, footnote marks, tags.
 * Escaped characters and the content of code stay as they are.
 */
export function stripInline(markdown: string): string {
  const kept: string[] = [];
  const keep = (text: string) => `${holder}${kept.push(text) - 1}${holder}`;
  const text = markdown
    .replaceAll(holder, '')
    .replace(/(`{1,8})(?!`)([^`]{1,2000})\1(?!`)/gu, (_, _ticks, code: string) => keep(code.trim()))
    .replace(/\\([!-/:-@[-`{-~])/gu, (_, character: string) => keep(character))
    .replace(/<((?:https?|mailto):[^\s<>]{1,2000})>/giu, (_, address: string) => keep(address));
  const plain = decodeEntities(stripEmphasis(stripTags(stripLinks(text))));
  return plain
    .replace(new RegExp(`${holder}(\\d+)${holder}`, 'gu'), (_, index: string) => kept[Number(index)] ?? '')
    .replace(/(?<! ) *\n */gu, '\n')
    .replace(/ {2,}/gu, ' ');
}

/** A private-use character that stands around the number of what was put aside. */
const holder = '\uE000';

/** Images go with their words, links leave theirs; twice, for a link around an image. */
function stripLinks(text: string): string {
  const target = String.raw`(?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)|\[[^\]\n]{0,200}\])`;
  const image = new RegExp(String.raw`!\[[^\[\]\n]{0,1000}\]${target}`, 'gu');
  const link = new RegExp(String.raw`\[([^\[\]\n]{0,1000})\]${target}`, 'gu');
  return text
    .replace(/\[\^[^\]\s]{1,60}\]/gu, '')
    .replace(image, '')
    .replace(link, '$1');
}

function stripTags(text: string): string {
  return text.replace(/<br\s*\/?>/giu, '\n').replace(/<\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,2000})?\/?>/giu, '');
}

/** Marks count only where they lean on a word, so `2 * 3`, `a_b` and a lone star stay. */
function stripEmphasis(text: string): string {
  return text
    .replace(/(\*{1,3})(?=\S)([^*\n]{1,2000}?)(?<=\S)\1/gu, '$2')
    .replace(/(\*{1,3})(?=\S)([^*\n]{1,2000}?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]{1,2000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~(?=\S)([^~\n]{1,2000}?)(?<=\S)~~/gu, '$1');
}
