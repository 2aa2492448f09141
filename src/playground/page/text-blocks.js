import { findDirection } from './direction.js';

/**
 * @typedef {{ type: string, offset: number, length: number, url?: string, language?: string }} Entity
 * @typedef {{ text: string } | { entity: Entity, text: string, children: Inline[] }} Inline
 * @typedef {{ direction: 'rtl' | 'ltr', children: Inline[] }} Line
 * @typedef {{ kind: 'text' | 'quote' | 'expandable' | 'pre', lines: Line[] }} Block
 */

/**
 * A message's text as blocks of lines, each line with its own direction; a line without letters goes with the one before it, or
 * else with the next. Entities that overlap without nesting are cut.
 * @param {string} text
 * @param {readonly Entity[]} [entities]
 * @returns {Block[]}
 */
export function toTextBlocks(text, entities = []) {
  const sane = entities.filter(({ offset, length }) => offset >= 0 && length > 0 && offset < text.length);
  const blockEntities = sane
    .filter(({ type }) => Object.hasOwn(blockKinds, type))
    .sort((left, right) => left.offset - right.offset);
  const inline = sane.filter(({ type }) => !Object.hasOwn(blockKinds, type));
  /** @type {Block[]} */
  const blocks = [];
  let at = 0;
  for (const { type, offset, length } of blockEntities) {
    if (offset < at) continue;
    const end = Math.min(offset + length, text.length);
    // The line break that parts a block from the text around it is the block's edge.
    const before = text[offset - 1] === '\n' ? offset - 1 : offset;
    if (before > at) blocks.push({ kind: 'text', lines: toLines(text, at, before, inline) });
    blocks.push({ kind: blockKinds[type] ?? 'text', lines: toLines(text, offset, end, inline) });
    at = text[end] === '\n' ? end + 1 : end;
  }
  if (at < text.length) blocks.push({ kind: 'text', lines: toLines(text, at, text.length, inline) });
  return settleDirections(blocks);
}

/** @type {Readonly<Record<string, Block['kind']>>} */
const blockKinds = { blockquote: 'quote', expandable_blockquote: 'expandable', pre: 'pre' };

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {readonly Entity[]} entities
 * @returns {Line[]}
 */
function toLines(text, from, to, entities) {
  const lines = [];
  for (let start = from; start <= to;) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak === -1 || lineBreak > to ? to : lineBreak;
    const children = nest(text, start, end, cutOut(entities, start, end));
    lines.push({ direction: /** @type {any} */ (findDirection(text.slice(start, end))), children });
    start = end + 1;
  }
  return lines;
}

/**
 * The parts of entities within a span, outer ones first.
 * @param {readonly Entity[]} entities
 * @param {number} from
 * @param {number} to
 * @returns {Entity[]}
 */
function cutOut(entities, from, to) {
  return entities
    .map((entity) => {
      const offset = Math.max(entity.offset, from);
      return { ...entity, offset, length: Math.min(entity.offset + entity.length, to) - offset };
    })
    .filter(({ length }) => length > 0)
    .sort((left, right) => left.offset - right.offset || right.length - left.length);
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {readonly Entity[]} entities
 * @returns {Inline[]}
 */
function nest(text, from, to, entities) {
  /** @type {Inline[]} */
  const nodes = [];
  let at = from;
  let rest = entities;
  while (rest.length > 0) {
    const [first, ...others] = rest;
    if (!first) break;
    const end = first.offset + first.length;
    if (first.offset > at) nodes.push({ text: text.slice(at, first.offset) });
    const inside = cutOut(others, first.offset, end);
    const children = nest(text, first.offset, end, inside);
    nodes.push({ entity: first, text: text.slice(first.offset, end), children });
    rest = cutOut(others, end, to);
    at = end;
  }
  if (at < to) nodes.push({ text: text.slice(at, to) });
  return nodes;
}

/**
 * @param {Block[]} blocks
 * @returns {Block[]}
 */
function settleDirections(blocks) {
  const all = blocks.flatMap(({ lines }) => lines);
  let last = all.find(({ direction }) => direction !== undefined)?.direction ?? 'ltr';
  for (const line of all) last = line.direction ??= last;
  return blocks;
}

/**
 * The address behind a link, if it is one that may be opened: http, https, mailto and tel.
 * @param {Entity} entity
 * @param {string} text
 * @returns {string | undefined}
 */
export function findAddress({ type, url }, text) {
  const given =
    type === 'text_link' ? url : { url: withScheme(text), email: `mailto:${text}`, phone_number: `tel:${text}` }[type];
  if (given === undefined || !URL.canParse(given)) return undefined;
  return /^(?:https?|mailto|tel):$/.test(new URL(given).protocol) ? given : undefined;
}

/** @param {string} text */
function withScheme(text) {
  return /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
}
