import type { Timers } from '../timers.ts';
import type { Events } from './events.ts';
import type { Draft } from './transcript.ts';

/** Messages that are being written, one per chat; each fades 30 seconds after its last change. */
export interface Drafts {
  put(draft: Draft): void;
  find(chatId: number): Draft | undefined;
  end(chatId: number): void;
  close(): void;
}

const shownMs = 30_000;

export function createDrafts({ timers, events }: { readonly timers: Timers; readonly events: Events }): Drafts {
  const drafts = new Map<number, { readonly draft: Draft; readonly cancel: () => void }>();
  const end = (chatId: number) => {
    const entry = drafts.get(chatId);
    if (!entry) return;
    entry.cancel();
    drafts.delete(chatId);
    events.publish({ kind: 'draft-ended', chatId, draftId: entry.draft.draftId });
  };
  return {
    put(draft) {
      drafts.get(draft.chatId)?.cancel();
      drafts.set(draft.chatId, { draft, cancel: timers.after(shownMs, () => end(draft.chatId)) });
      events.publish({ kind: 'draft', draft });
    },
    find: (chatId) => drafts.get(chatId)?.draft,
    end,
    close() {
      for (const { cancel } of drafts.values()) cancel();
      drafts.clear();
    },
  };
}
