/** The pieces as they come; once the signal aborts it throws its reason at once, whether or not who makes them heeds it. */
export async function* untilAborted<Piece>(
  pieces: AsyncIterable<Piece>,
  signal: AbortSignal,
): AsyncGenerator<Piece, void> {
  signal.throwIfAborted();
  let giveUp: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason as Error);
    signal.addEventListener('abort', giveUp, { once: true });
  });
  aborted.catch(() => undefined);
  const iterator = pieces[Symbol.asyncIterator]();
  let hasEnded = false;
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted]);
      if (next.done === true) break;
      yield next.value;
    }
    hasEnded = true;
  } finally {
    signal.removeEventListener('abort', giveUp);
    // One that hangs would never be finished; nobody waits for it.
    if (!hasEnded) void iterator.return?.().catch(() => undefined);
  }
}
