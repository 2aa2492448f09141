import type { Message } from 'grammy/types';
import type { BotContext } from '../context.ts';
import { readMessage, type UnreadableContent } from '../incoming.ts';
import { findOffer } from '../offers/find-offer.ts';
import { showOffer } from '../offers/show-offer.ts';
import { takeLocation } from '../subscriptions/take-location.ts';
import type { Turn } from '../turn.ts';
import { answerRecording } from '../voice/answer-recording.ts';
import { findRecording } from '../voice/find-recording.ts';
import { answerWords } from './answer-words.ts';
import { createMessageTurn, type TurnSetting } from './create-turn.ts';

/** Does what a message wants that is no command. */
export async function handleMessage(setting: TurnSetting, ctx: BotContext, message: Message): Promise<void> {
  const incoming = readMessage(message, ctx.me);
  if (incoming.kind === 'ignored') return;
  const turn = await createMessageTurn(setting, ctx, message);
  const { intake } = turn.parts;
  const offer = intake && turn.isAdministrator && turn.isPrivate ? findOffer(message) : undefined;
  if (intake && offer) return showOffer(turn, intake, offer);
  if (message.location && (await takeLocation(turn, message.location))) return;
  if (incoming.kind === 'question') return answerWords(turn, incoming.text, incoming);
  if (incoming.kind === 'unreadable') return handleUnreadable(turn, message, incoming.content);
  turn.say([turn.toBlock('unknown-command')]);
}

/** A recording can be listened to where there is somebody who does. */
async function handleUnreadable(turn: Turn, message: Message, content: UnreadableContent): Promise<void> {
  const { transcriber } = turn.parts;
  const recording = findRecording(message);
  if (transcriber && recording) return answerRecording(turn, transcriber, recording);
  turn.say([turn.toBlock(`unreadable-${content}`)]);
}
