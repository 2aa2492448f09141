import type { Bot, Context } from 'grammy';
import type { Update } from 'grammy/types';
import type { LaterChange, OutgoingMessage } from '../domain/messenger.ts';

/** What is to be said: a message, or a change of one. */
export type Saying = OutgoingMessage | LaterChange;

/** What a handler is given. */
export type BotContext = Context & {
  /**
   * Says something: it goes out once, after the handler has ended, with all else that it says, and not at all when the handler
   * throws. What cannot wait and needs no care, such as that somebody is typing, goes by `api`.
   */
  say(message: Saying): void;
  /** Has something done once all that was said is certain to go out. What the process does not come to any more is not done. */
  afterwards(task: Task): void;
};

type Task = () => Promise<void>;

export interface Sayings {
  /** Has an update handled. @returns what was said. */
  handle(update: Update): Promise<readonly Saying[]>;
  /** What the last handling of an update left to be done afterwards. */
  tasksOf(update: Update): readonly Task[];
}

/** Lets a bot's handlers say things. */
export function collectSayings(bot: Bot<BotContext>): Sayings {
  const collected = new WeakMap<Update, { readonly messages: Saying[]; readonly tasks: Task[] }>();
  bot.use((ctx, next) => {
    ctx.say = (message) => void collected.get(ctx.update)?.messages.push(message);
    ctx.afterwards = (task) => void collected.get(ctx.update)?.tasks.push(task);
    return next();
  });
  return {
    async handle(update) {
      const messages: Saying[] = [];
      collected.set(update, { messages, tasks: [] });
      await bot.handleUpdate(update);
      return messages;
    },
    tasksOf: (update) => collected.get(update)?.tasks ?? [],
  };
}
