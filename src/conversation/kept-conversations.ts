import type { Asker } from '../domain/answer.ts';
import type { Conversations, ConversationStore } from '../domain/conversation.ts';
import type { Clock } from '../domain/runtime.ts';
import { dayMs } from '../domain/milliseconds.ts';

export interface KeepingDependencies {
  readonly asker: Asker;
  /** The ones that the asker remembers by. */
  readonly conversations: Conversations;
  readonly store: ConversationStore;
  readonly clock: Clock;
  /** What nobody has written to for so many days is dropped. */
  readonly retentionDays: number;
}

/** An asker to whom a follow-up may come after the process that answered the question has ended, in conversations that `isKept` names. */
export function keepConversations(
  { asker, conversations, store, clock, retentionDays }: KeepingDependencies,
  isKept: (conversation: string) => boolean,
): Asker {
  return {
    search: (request) => asker.search(request),
    forget: (conversation) => conversations.forget(conversation),
    async ask(request, listener) {
      const { conversation: name } = request;
      if (name === undefined || !isKept(name)) return asker.ask(request, listener);
      const kept = conversations.write(name) ?? (await store.findConversation(name));
      if (kept !== undefined) conversations.restore(name, kept);
      const answer = await asker.ask(request, listener);
      const memory = conversations.write(name);
      if (memory !== undefined && memory !== kept)
        await store.saveConversation({ name, memory, ...toTimes(clock, retentionDays) });
      return answer;
    },
  };
}

function toTimes(clock: Clock, retentionDays: number) {
  const now = clock.now();
  return { at: now.toISOString(), dropBefore: new Date(now.getTime() - retentionDays * dayMs).toISOString() };
}
