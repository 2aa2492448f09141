import type { Shown, ShownContent } from '../../domain/readers.ts';
import type { PressTurn, Turn } from '../turn.ts';

/** Keeps what the buttons of a message are about; the turn says the message. */
export async function keepShown(turn: Turn, content: ShownContent): Promise<Shown> {
  const { parts, botId, updateId, to, personId, conversation } = turn;
  const shown = {
    botId,
    updateId,
    chatId: to.chatId,
    personId,
    conversation,
    content,
    at: parts.clock.now().toISOString(),
  };
  await parts.store.readers.saveShown(shown);
  return shown;
}

/** What stands in a button's data for a message. */
export function toShownKey({ updateId }: Pick<Shown, 'updateId'>): string {
  return updateId.toString(36);
}

/** What a button is about; undefined when it is not kept any more, or belongs to another chat. */
export async function findShown(turn: PressTurn, key: string | undefined): Promise<Shown | undefined> {
  if (key === undefined || !/^-?[0-9a-z]{1,11}$/.test(key)) return undefined;
  const shown = await turn.parts.store.readers.findShown(turn.botId, Number.parseInt(key, 36));
  return shown?.chatId === turn.to.chatId ? shown : undefined;
}
