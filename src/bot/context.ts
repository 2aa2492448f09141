import type { Bot, Context } from 'grammy';
import type { Update } from 'grammy/types';
import type { OutgoingMessage } from '../domain/messenger.ts';

/** What a handler is given. */
export type BotContext = Context & {
  /**
   * Says something: it goes out once, after the handler has ended, with all else that it says, and not at all when the handler
   * throws. What cannot wait and needs no care, such as that somebody is typing, goes by `api`.
   */
  say(message: OutgoingMessage): void;
};

/** Lets a bot's handlers say things. @returns the function that has an update handled and gives what was said. */
export function collectSayings(bot: Bot<BotContext>): (update: Update) => Promise<readonly OutgoingMessage[]> {
  const saidAbout = new WeakMap<Update, OutgoingMessage[]>();
  bot.use((ctx, next) => {
    ctx.say = (message) => void saidAbout.get(ctx.update)?.push(message);
    return next();
  });
  return async (update) => {
    const said: OutgoingMessage[] = [];
    saidAbout.set(update, said);
    await bot.handleUpdate(update);
    return said;
  };
}
