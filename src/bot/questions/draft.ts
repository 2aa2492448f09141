import type { Answered } from '../../domain/answer.ts';
import { toDraftBlocks } from '../render/answer.ts';
import type { Turn } from '../turn.ts';

/** An answer that readers see grow. */
export interface Draft {
  /** Shows it as far as it is written. Nobody waits; what comes while the one before is on its way makes it obsolete. */
  show(soFar: Answered): void;
  /** Ends it. @returns what readers saw last, once it has arrived; undefined where they saw nothing. */
  end(): Promise<Answered | undefined>;
}

export function createDraft(turn: Turn): Draft {
  let waiting: Answered | undefined;
  let shown: Answered | undefined;
  let showing: Promise<void> | undefined;
  const showAll = async () => {
    while (waiting !== undefined) {
      const next = waiting;
      waiting = undefined;
      if (await turn.showDraft(toDraftBlocks(next))) shown = next;
    }
    showing = undefined;
  };
  return {
    show(soFar) {
      waiting = soFar;
      showing ??= showAll();
    },
    async end() {
      waiting = undefined;
      await showing;
      return shown;
    },
  };
}
