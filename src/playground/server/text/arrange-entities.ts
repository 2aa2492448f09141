import type { MessageEntity } from 'grammy/types';

/**
 * Entities as Telegram keeps them: by offset, the longer first; properly nested. Links, code and their like never overlap (the
 * earlier stays); nor do quotations; styles of one kind are joined, do not reach into code, and are cut where they would cross another
 * entity.
 */
export function arrangeEntities(entities: readonly MessageEntity[]): readonly MessageEntity[] {
  const sorted = sortEntities(entities.filter(({ length }) => length > 0));
  const quotations = keepApart(sorted.filter(isQuotation));
  const whole = keepApart(sorted.filter((entity) => !isQuotation(entity) && !isStyle(entity)));
  const blocks = [...quotations, ...whole.filter((entity) => !quotations.some((other) => crosses(entity, other)))];
  const styles = styleTypes.flatMap((type) => joinStyle(sorted, type)).flatMap((style) => cutOutCode(style, blocks));
  return sortEntities([...blocks, ...cutCrossing(styles, blocks)]);
}

/** By offset; the longer first; at the same place quotations, code, links, then styles. */
function sortEntities(entities: readonly MessageEntity[]): readonly MessageEntity[] {
  return [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length || priorityOf(a) - priorityOf(b));
}

const styleTypes = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler'] as const;
type Style = MessageEntity & { readonly type: (typeof styleTypes)[number] };

const priorities = ['blockquote', 'expandable_blockquote', 'pre', 'code', 'text_link', 'text_mention'];

function priorityOf({ type }: MessageEntity): number {
  const style = (styleTypes as readonly string[]).indexOf(type);
  if (style !== -1) return 90 + style;
  const priority = priorities.indexOf(type);
  return priority === -1 ? 50 : priority;
}

function isStyle(entity: MessageEntity): entity is Style {
  return (styleTypes as readonly string[]).includes(entity.type);
}

function isQuotation({ type }: MessageEntity): boolean {
  return type === 'blockquote' || type === 'expandable_blockquote';
}

function isCode({ type }: MessageEntity): boolean {
  return type === 'pre' || type === 'code';
}

function endOf({ offset, length }: MessageEntity): number {
  return offset + length;
}

function keepApart(sorted: readonly MessageEntity[]): readonly MessageEntity[] {
  const kept: MessageEntity[] = [];
  for (const entity of sorted) {
    const last = kept.at(-1);
    if (!last || endOf(last) <= entity.offset) kept.push(entity);
  }
  return kept;
}

/** Whether the two share text and neither lies within the other. */
function crosses(a: MessageEntity, b: MessageEntity): boolean {
  const [first, second] = a.offset <= b.offset ? [a, b] : [b, a];
  return first.offset < second.offset && second.offset < endOf(first) && endOf(first) < endOf(second);
}

function joinStyle(sorted: readonly MessageEntity[], type: Style['type']): readonly Style[] {
  const joined: Style[] = [];
  for (const { offset, length } of sorted.filter((entity) => entity.type === type)) {
    const last = joined.at(-1);
    if (last && offset <= endOf(last)) {
      joined[joined.length - 1] = { ...last, length: Math.max(endOf(last), offset + length) - last.offset };
    } else {
      joined.push({ type, offset, length });
    }
  }
  return joined;
}

function cutOutCode(style: Style, blocks: readonly MessageEntity[]): readonly Style[] {
  return blocks
    .filter(isCode)
    .reduce<readonly Style[]>((pieces, code) => pieces.flatMap((piece) => subtract(piece, code)), [style]);
}

function subtract(style: Style, code: MessageEntity): readonly Style[] {
  const before = Math.min(endOf(style), code.offset) - style.offset;
  const after = endOf(style) - Math.max(style.offset, endOf(code));
  return [
    { ...style, length: before },
    { ...style, offset: endOf(style) - after, length: after },
  ].filter(({ length }) => length > 0);
}

/** Styles that cross a block, or another style that begins within them, are cut at that place, until none does. */
function cutCrossing(styles: readonly Style[], blocks: readonly MessageEntity[]): readonly Style[] {
  const cut = styles.flatMap((style) => {
    const blockEdges = blocks.filter((block) => crosses(style, block)).flatMap((block) => [block.offset, endOf(block)]);
    const starts = styles.filter((other) => crosses(style, other)).map(({ offset }) => offset);
    return cutAt(style, [...blockEdges, ...starts]);
  });
  return cut.length === styles.length ? cut : cutCrossing(cut, blocks);
}

function cutAt(style: Style, edges: readonly number[]): readonly Style[] {
  const inner = edges.filter((edge) => style.offset < edge && edge < endOf(style));
  const cuts = [...new Set([style.offset, ...inner, endOf(style)])].sort((a, b) => a - b);
  return cuts.slice(1).map((cut, index) => {
    const offset = cuts[index] ?? style.offset;
    return { ...style, offset, length: cut - offset };
  });
}
