import type { RenderedMessage } from '../../domain/messenger.ts';
import { renderBlocks, type Block } from './block.ts';
import { isBlank, renderLine, type Line } from './line.ts';
import { splitLine } from './split-line.ts';

/** Telegram's limit for a message: UTF-16 units after its mark-up is parsed, direction marks included. */
export const maxMessageChars = 4096;

/**
 * As few messages as hold the blocks, in order. A block stays whole where it can; a longer one is split between lines, then
 * sentences, words, and at worst characters. Nothing but white space is lost. Blank blocks give no message.
 */
export function toMessages(blocks: readonly Block[], maxChars: number = maxMessageChars): RenderedMessage[] {
  const pieces = blocks.map(trimBlock).flatMap((block) => splitBlock(block, maxChars));
  return pack(pieces, (piece) => renderBlocks([piece]).plain.length, maxChars).map(renderBlocks);
}

function splitBlock(block: Block, maxChars: number): Block[] {
  if (block.lines.length === 0) return [];
  if (renderBlocks([block]).plain.length <= maxChars) return [block];
  const lines = block.lines.flatMap((line) => splitLine(line, maxChars));
  return pack(lines, lengthOf, maxChars)
    .map((some) => trimBlock({ kind: block.kind, lines: some }))
    .filter((piece) => piece.lines.length > 0);
}

function lengthOf(line: Line): number {
  return renderLine(line).plain.length;
}

/** Blank lines at either end say nothing. */
function trimBlock(block: Block): Block {
  const first = block.lines.findIndex((line) => !isBlank(line));
  const last = block.lines.findLastIndex((line) => !isBlank(line));
  return { kind: block.kind, lines: first === -1 ? [] : block.lines.slice(first, last + 1) };
}

/** Puts items together in order while they fit, each on a line of its own. */
function pack<Item>(items: readonly Item[], measure: (item: Item) => number, maxChars: number): Item[][] {
  const packs: Item[][] = [];
  let usedChars = Infinity;
  for (const item of items) {
    const chars = measure(item) + 1;
    if (usedChars + chars > maxChars) {
      packs.push([]);
      usedChars = -1;
    }
    packs.at(-1)?.push(item);
    usedChars += chars;
  }
  return packs;
}
