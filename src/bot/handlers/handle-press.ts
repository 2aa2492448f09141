import type { CallbackQuery } from 'grammy/types';
import { readButtonData } from '../buttons/data.ts';
import { buttons } from '../buttons/list.ts';
import type { BotContext } from '../context.ts';
import { describeFailure } from '../failure.ts';
import { findInterfaceLanguage } from '../interface-language.ts';
import { createPressTurn, type TurnSetting } from './create-turn.ts';

/** Does what a button is for. Whatever happens Telegram is told that it was pressed, so that the client stops waiting. */
export async function handlePress(setting: TurnSetting, ctx: BotContext, pressed: CallbackQuery): Promise<void> {
  let hint: string | undefined;
  try {
    const isKnown = await press(setting, ctx, { pressed, notify: (text) => void (hint = text) });
    if (!isKnown) hint = setting.parts.phrasebook.format(findInterfaceLanguage(pressed.from, ''), 'button-unknown');
  } finally {
    await answer(setting, ctx, hint);
  }
}

async function press(
  setting: TurnSetting,
  ctx: BotContext,
  { pressed, notify }: { readonly pressed: CallbackQuery; readonly notify: (text: string) => void },
): Promise<boolean> {
  const { data, message, from } = pressed;
  const { prefix, values } = readButtonData(data ?? '');
  const button = buttons.find((each) => each.prefix === prefix);
  // What is too old for Telegram to show is without its text, and may still be answered.
  if (message?.chat === undefined) return false;
  const turn = await createPressTurn(setting, ctx, { message, from, notify });
  if (button === undefined || !(await button.run(turn, values))) notify(turn.format('button-unknown'));
  return true;
}

/** Telegram takes an answer once and not for long; one that comes again or late is no fault. */
async function answer({ parts }: TurnSetting, ctx: BotContext, hint: string | undefined): Promise<void> {
  try {
    await ctx.answerCallbackQuery(hint === undefined ? undefined : { text: hint });
  } catch (error) {
    parts.logger.debug(describeFailure(error), 'the press of a button could not be answered');
  }
}
