import type { Update, UserFromGetMe } from 'grammy/types';
import type { OutgoingMessage } from '../../domain/messenger.ts';
import type { Phrasebook } from '../../domain/runtime.ts';
import { readMessage } from '../incoming.ts';
import { findInterfaceLanguage } from '../interface-language.ts';
import { toPhraseLines } from '../render/words.ts';
import { toReplies } from '../replies.ts';

/** What is said about an update that could not be handled; nothing where the bot was not meant. */
export function writeApology(
  phrasebook: Phrasebook,
  { message, callback_query: pressed }: Update,
  me: UserFromGetMe,
): readonly OutgoingMessage[] {
  const about = pressed === undefined ? message : pressed.message;
  if (about?.chat === undefined) return [];
  if (pressed === undefined && readMessage(about, me).kind === 'ignored') return [];
  const language = findInterfaceLanguage(pressed?.from ?? about.from, about.text ?? about.caption ?? '');
  const lines = toPhraseLines(phrasebook.format(language, 'failure'), language);
  return toReplies(about, [{ kind: 'text', lines }]);
}
