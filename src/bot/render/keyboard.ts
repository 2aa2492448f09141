import type { Language } from '../../domain/language.ts';
import type { Button, Keyboard } from '../../domain/messenger.ts';
import { toRun } from './words.ts';

/** Rows in reading order as a client draws them: it does not turn them round for Arabic. */
export function toKeyboard(rows: readonly (readonly Button[])[], language: Language): Keyboard {
  return rows
    .filter((row) => row.length > 0)
    .map((row) => row.map(toCleanButton))
    .map((row) => (language === 'ar' ? row.toReversed() : row));
}

/** Longer labels are cut by clients anyway. */
const maxLabelChars = 64;

function toCleanButton(button: Button): Button {
  return { ...button, text: shorten(toRun(button.text).text) };
}

function shorten(text: string): string {
  if (text.length <= maxLabelChars) return text;
  const cut = text.slice(0, maxLabelChars - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}
