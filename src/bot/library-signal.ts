import type { Api } from 'grammy';

type LibrarySignal = Parameters<Api['getMe']>[0];

/** The library has a type of its own for signals; what it uses of one is the same. */
export function toLibrarySignal(signal: AbortSignal): LibrarySignal {
  return signal as LibrarySignal;
}
