import type { Message, Update, User, UserFromGetMe } from 'grammy/types';
import type { Language } from '../../domain/language.ts';
import type { OutgoingMessage } from '../../domain/messenger.ts';
import type { ReaderStore } from '../../domain/readers.ts';
import type { Logger, Phrasebook } from '../../domain/runtime.ts';
import { describeFailure } from '../failure.ts';
import { readMessage } from '../incoming.ts';
import { findInterfaceLanguage } from '../interface-language.ts';
import { toPhraseLines } from '../render/words.ts';
import { toReplies } from '../replies.ts';
import { findWrittenQuestion } from '../written-question.ts';

export interface ApologyDependencies {
  readonly phrasebook: Phrasebook;
  readonly readers: Pick<ReaderStore, 'findSettings'>;
  readonly logger: Logger;
}

/** What is said about an update that could not be handled; nothing where the bot was not meant. */
export async function writeApology(
  dependencies: ApologyDependencies,
  update: Update,
  me: UserFromGetMe,
): Promise<readonly OutgoingMessage[]> {
  const { message, edited_message: edited, callback_query: pressed } = update;
  const about = pressed?.message ?? message ?? edited;
  if (about?.chat === undefined) return [];
  if (pressed === undefined && !isMeant({ message, edited }, me)) return [];
  const language = await findLanguage(dependencies, me.id, { from: pressed?.from ?? about.from, about });
  const lines = toPhraseLines(dependencies.phrasebook.format(language, 'failure'), language);
  return toReplies(about, [{ kind: 'text', lines }]);
}

interface Written {
  readonly message: Message | undefined;
  readonly edited: Message | undefined;
}

function isMeant({ message, edited }: Written, me: UserFromGetMe): boolean {
  if (message !== undefined)
    return readMessage(message, me).kind !== 'ignored' || findWrittenQuestion(message, me) !== undefined;
  return edited !== undefined && findWrittenQuestion(edited, me) !== undefined;
}

interface Writing {
  readonly from: User | undefined;
  readonly about: Message;
}

/** The one that the reader chose, as far as that can be found out: what failed may be the store. */
async function findLanguage(
  { readers, logger }: ApologyDependencies,
  botId: number,
  { from, about }: Writing,
): Promise<Language> {
  const usual = findInterfaceLanguage(from, about.text ?? about.caption ?? '');
  if (from === undefined) return usual;
  try {
    return (await readers.findSettings({ botId, personId: from.id }))?.language ?? usual;
  } catch (error) {
    logger.warn(describeFailure(error), 'the language for an apology could not be looked up');
    return usual;
  }
}
