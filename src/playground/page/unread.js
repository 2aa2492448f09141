/**
 * Counts what was said in each place while another one was open.
 * @returns {{ add(chatId: number, threadId?: number): void, read(chatId?: number, threadId?: number): void,
 *   count(chatId: number, threadId?: number): number }}
 */
export function createUnread() {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const keyOf = (/** @type {number | undefined} */ chatId, /** @type {number | undefined} */ threadId) =>
    `${chatId}/${threadId ?? ''}`;
  return {
    add(chatId, threadId) {
      const key = keyOf(chatId, threadId);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    read: (chatId, threadId) => void counts.delete(keyOf(chatId, threadId)),
    count: (chatId, threadId) => counts.get(keyOf(chatId, threadId)) ?? 0,
  };
}
