import type { Message } from 'grammy/types';
import type { BotCommand } from '../commands/command.ts';
import type { BotContext } from '../context.ts';
import { isListed } from './command-access.ts';
import { createMessageTurn, type TurnSetting } from './create-turn.ts';

/** Runs a command for who may use it. @returns false when there is no such command for the writer. */
export async function handleCommand(
  setting: TurnSetting,
  ctx: BotContext,
  {
    command,
    message,
    argument,
  }: { readonly command: BotCommand; readonly message: Message; readonly argument: string },
): Promise<boolean> {
  const turn = createMessageTurn(setting, ctx, message);
  const { isAdministrator, botName } = turn;
  if (isListed(command, turn)) await command.run(turn, argument.trim());
  else if (!isListed(command, { isAdministrator, isPrivate: true })) return false;
  else {
    const link = { text: turn.format('button-private'), url: `https://t.me/${botName}?start=${command.name}` };
    turn.say([turn.toBlock('only-private')], { buttons: [[link]] });
  }
  return true;
}
