import type { Answer, GrowingAnswer } from '../../domain/answer.ts';
import type { SummaryAbstained } from '../../domain/summary.ts';
import { toBlocks, toDraftBlocks } from '../render/answer.ts';
import type { Block } from '../render/block.ts';
import type { Turn } from '../turn.ts';

/** An answer that readers see grow. */
export interface Draft {
  /** Shows it as far as it is written. Nobody waits; what comes while the one before is on its way makes it obsolete. */
  readonly show: (soFar: GrowingAnswer) => void;
  /** Ends it. @returns what readers saw last, once it has arrived; undefined where they saw nothing. */
  end(): Promise<GrowingAnswer | undefined>;
}

export function createDraft(turn: Turn): Draft {
  let waiting: GrowingAnswer | undefined;
  let shown: GrowingAnswer | undefined;
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

interface Broken {
  /** In how many messages what was seen is said. */
  readonly parts: number;
  /** What stands above what is said instead. */
  readonly note: readonly Block[];
}

/** What readers have seen stays, also where it is not what the answer came to be: that is said anew, with a line on why. */
export function sayBroken(turn: Turn, answer: Answer | SummaryAbstained, seen: GrowingAnswer | undefined): Broken {
  const isGoingOn = (answer.kind === 'answered' || answer.kind === 'summarized') && answer.writer === 'model';
  if (seen === undefined || isGoingOn) return { parts: 0, note: [] };
  const parts = turn.answer(toBlocks(seen));
  return { parts, note: [turn.toBlock('answer-broken-off')] };
}
