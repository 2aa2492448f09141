import type { Clock } from '../domain/runtime.ts';

export interface Pauses {
  /** Notes that a message goes to a chat. */
  sent(chatId: number): void;
  /** Nothing goes to the chat for so long. */
  hold(chatId: number, ms: number): void;
  /**
   * There were too many messages. The chat waits; where its own messages cannot be why, because none went there for a
   * minute, everybody does. Gives back whether that is so.
   */
  holdForLimit(chatId: number, ms: number): boolean;
  /** Chats that wait. */
  heldChatIds(): readonly number[];
  isEverybodyHeld(): boolean;
}

export interface PausesDependencies {
  readonly clock: Clock;
  readonly sleep: (ms: number) => Promise<void>;
  /** Called when a pause is over. */
  readonly onEnd: () => void;
}

/** The longest time over which Telegram counts the messages to one chat: 20 a minute to a group. */
const limitWindowMs = 60_000;
/** Beyond so many chats those that were last written to longer ago than that are forgotten. */
const rememberedChats = 1_000;

/** Who waits, by the sleeper's time: the clock on the wall may jump. */
export function createPauses({ clock, sleep, onEnd }: PausesDependencies): Pauses {
  const held = new Map<number, number>();
  const lastSentMs = new Map<number, number>();
  let everybody = 0;
  const wait = async (ms: number, end: () => void) => {
    await sleep(ms);
    end();
    onEnd();
  };
  const hold = (chatId: number, ms: number) => {
    held.set(chatId, (held.get(chatId) ?? 0) + 1);
    void wait(ms, () => {
      const others = (held.get(chatId) ?? 1) - 1;
      if (others > 0) held.set(chatId, others);
      else held.delete(chatId);
    });
  };
  return {
    hold,
    sent(chatId) {
      const nowMs = clock.monotonicMs();
      if (lastSentMs.size >= rememberedChats) dropOld(lastSentMs, nowMs - limitWindowMs);
      lastSentMs.set(chatId, nowMs);
    },
    holdForLimit(chatId, ms) {
      const lastMs = lastSentMs.get(chatId);
      const isGeneral = lastMs === undefined || clock.monotonicMs() - lastMs > limitWindowMs;
      if (!isGeneral) hold(chatId, ms);
      else {
        everybody += 1;
        void wait(ms, () => (everybody -= 1));
      }
      return isGeneral;
    },
    heldChatIds: () => [...held.keys()],
    isEverybodyHeld: () => everybody > 0,
  };
}

function dropOld(lastSentMs: Map<number, number>, beforeMs: number): void {
  for (const [chatId, atMs] of lastSentMs) if (atMs < beforeMs) lastSentMs.delete(chatId);
}
