import type { Phrasebook } from '../../domain/runtime.ts';
import type { WriteCorrection } from '../../subscriptions/corrector.ts';
import { toButtonData } from '../buttons/data.ts';
import type { Block } from '../render/block.ts';
import { findSafeUrl } from '../render/escape.ts';
import { toKeyboard } from '../render/keyboard.ts';
import { toMessages } from '../render/split.ts';
import { toLines, toPhraseLines, toRun } from '../render/words.ts';

const mostChanges = 5;

/** That an article no longer says what was quoted of it: what it said and what it says now, and a button against such notes. */
export function createCorrectionWriter(phrasebook: Phrasebook): WriteCorrection {
  return ({ to, language, article, changes }) => {
    const format = (key: string): Block => ({
      kind: 'text',
      lines: toPhraseLines(phrasebook.format(language, key), language),
    });
    const url = findSafeUrl(article.url);
    const title = { ...toRun(article.title), ...(url === undefined ? { isBold: true } : { url }) };
    const quote = (text: string): Block => ({ kind: 'quotation', lines: toLines(text, article.language) });
    const blocks: Block[] = [
      format('correction'),
      { kind: 'text', lines: [{ language: article.language, runs: [title] }] },
      ...changes
        .slice(0, mostChanges)
        .flatMap(({ old, new: now }) => [
          format('correction-before'),
          quote(old),
          ...(now === null ? [format('correction-gone')] : [format('correction-now'), quote(now)]),
        ]),
    ];
    const text = phrasebook.format(language, 'button-corrections-off');
    const buttons = toKeyboard([[{ text, callbackData: toButtonData('subs', 'corrections', 0) }]], language);
    const messages = toMessages(blocks);
    return messages.map((message, at) => ({
      kind: 'text',
      to,
      message,
      ...(at === messages.length - 1 && { buttons }),
    }));
  };
}
