import type { BotContext } from '../context.ts';
import { describeFailure } from '../failure.ts';
import type { BotParts } from '../turn.ts';

/** What Telegram lets a bot fetch. */
export const maxFileBytes = 20 * 1_048_576;
const limitMs = 40_000;

/** The bytes of a file that somebody sent; undefined when they cannot be got. Its address holds the token and is told to nobody. */
export async function fetchFile(
  ctx: BotContext,
  fileId: string,
  { logger }: Pick<BotParts, 'logger'>,
): Promise<Uint8Array | undefined> {
  try {
    const { file_path: path } = await ctx.api.getFile(fileId);
    if (path === undefined) return undefined;
    const root = ctx.api.options?.apiRoot ?? 'https://api.telegram.org';
    return await download(`${root}/file/bot${ctx.api.token}/${path}`);
  } catch (error) {
    logger.warn(describeFailure(error), 'a file that somebody sent could not be fetched');
    return undefined;
  }
}

async function download(address: string): Promise<Uint8Array | undefined> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(limitMs) });
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    return undefined;
  }
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body as AsyncIterable<Uint8Array>) {
    bytes += piece.length;
    if (bytes > maxFileBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
