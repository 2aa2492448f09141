import type { ChatAddress } from '../../domain/messenger.ts';
import type { BotContext } from '../context.ts';
import { describeFailure } from '../failure.ts';
import { renderBlocks, type Block } from '../render/block.ts';
import type { BotParts } from '../turn.ts';

export interface Progress {
  readonly to: ChatAddress;
  readonly messageId: number;
  readonly block: Block;
}

/** Puts a few words in the place of a message at once; what does not arrive is not missed. */
export async function showProgress(
  ctx: BotContext,
  { to, messageId, block }: Progress,
  { logger }: Pick<BotParts, 'logger'>,
): Promise<void> {
  try {
    await ctx.api.editMessageText(to.chatId, messageId, renderBlocks([block]).html, { parse_mode: 'HTML' });
  } catch (error) {
    logger.debug(describeFailure(error), 'progress could not be shown');
  }
}
