import type { Block } from '../render/block.ts';
import type { Turn } from '../turn.ts';
import { explainDetail } from './explain-detail.ts';

const codesWithWords = new Set(['blocked-address', 'too-large', 'empty', 'unsupported']);

/** Why something is not taken in. */
export function toRejectionBlocks(turn: Turn, code: string, detail: string): Block[] {
  return [
    turn.toBlock(`offer-rejected-${codesWithWords.has(code) ? code : 'other'}`),
    turn.toBlock('offer-detail', { detail: tellDetail(turn, detail) }),
  ];
}

/** In the reader's language where there are words for it. */
export function tellDetail(turn: Pick<Turn, 'format'>, detail: string): string {
  const explained = explainDetail(detail);
  return explained === undefined ? detail : turn.format(explained.key, explained.variables);
}
