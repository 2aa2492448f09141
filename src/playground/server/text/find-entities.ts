import type { MessageEntity } from 'grammy/types';

/** What the server marks in a text by itself. Near to Telegram's own rules, which know every top-level domain. */
const patterns: readonly (readonly [type: FoundType, pattern: RegExp])[] = [
  [
    'url',
    /(?<![\p{L}\p{N}_@./])(?:https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'\u060C\u061B\u061F]|(?:[a-z0-9-]+\.)+(?:com|org|net|info|news|io|dev|me)(?:\/[^\s<>"]*[^\s<>".,;:!?)\]'\u060C\u061B\u061F])?)(?![\p{L}\p{N}_@])/giu,
  ], // Arabic comma, semicolon, question mark
  ['email', /(?<![\p{L}\p{N}_.+-])[a-z0-9_.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\p{L}\p{N}_])/giu],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/giu],
  ['mention', /(?<![\p{L}\p{N}_.@/])@[a-z0-9_]{3,32}(?![\p{L}\p{N}_])/giu],
  ['hashtag', /(?<![\p{L}\p{N}_/#])#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_\u200C]{1,256}/gu],
];

type FoundType = 'url' | 'email' | 'bot_command' | 'mention' | 'hashtag';

/** Addresses, commands, mentions and hashtags of a text, in their order, none overlapping another. */
export function findEntities(text: string): readonly MessageEntity[] {
  const found = patterns.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length })),
  );
  const inOrder = found.sort((a, b) => a.offset - b.offset || b.length - a.length);
  let end = 0;
  return inOrder.filter(({ offset, length }) => {
    const isFree = offset >= end;
    if (isFree) end = offset + length;
    return isFree;
  });
}
