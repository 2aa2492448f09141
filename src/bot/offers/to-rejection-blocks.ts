import type { Block } from '../render/block.ts';
import type { Turn } from '../turn.ts';

const codesWithWords = new Set(['blocked-address', 'too-large', 'empty', 'unsupported']);

/** Why something is not taken in. */
export function toRejectionBlocks(turn: Turn, code: string, detail: string): Block[] {
  return [
    turn.toBlock(`offer-rejected-${codesWithWords.has(code) ? code : 'other'}`),
    turn.toBlock('offer-detail', { detail }),
  ];
}
