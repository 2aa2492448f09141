import type { RenderedMessage } from '../../domain/messenger.ts';
import { renderLine, type Line } from './line.ts';

/** Lines that belong together: plain ones, a quotation, or one that opens on a tap where it is long. */
export interface Block {
  readonly kind: 'text' | 'quotation' | 'expandable';
  readonly lines: readonly Line[];
}

/** Blocks one below the other. What Telegram counts against its limits is the length of `plain`. */
export function renderBlocks(blocks: readonly Block[]): RenderedMessage {
  const rendered = blocks.map(renderBlock);
  return {
    plain: rendered.map(({ plain }) => plain).join('\n'),
    html: rendered.map(({ html }) => html).join('\n'),
  };
}

function renderBlock({ kind, lines }: Block): RenderedMessage {
  const [open, close] = tags[kind];
  const rendered = lines.map(renderLine);
  return {
    plain: rendered.map(({ plain }) => plain).join('\n'),
    html: `${open}${rendered.map(({ html }) => html).join('\n')}${close}`,
  };
}

const tags: Readonly<Record<Block['kind'], readonly [open: string, close: string]>> = {
  text: ['', ''],
  quotation: ['<blockquote>', '</blockquote>'],
  expandable: ['<blockquote expandable>', '</blockquote>'],
};
