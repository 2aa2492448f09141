import type { Button } from '../../domain/messenger.ts';
import type { Shown } from '../../domain/readers.ts';
import { summaryLengths, type SummaryLength } from '../../domain/summary-request.ts';
import { languages, type Language } from '../../domain/language.ts';
import { toButtonData } from '../buttons/data.ts';
import { toShownKey } from '../questions/shown.ts';
import type { Turn } from '../turn.ts';

/** Buttons that give a summary another length, or the other language; none under anything else. */
export function toVersionButtons(turn: Turn, shown: Shown): Button[][] {
  const { answer } = shown.content;
  if (answer?.kind !== 'summarized') return [];
  const to = (label: string, length: SummaryLength, language: Language) => ({
    text: label,
    callbackData: toButtonData('summary', length, language, toShownKey(shown)),
  });
  const lengths = summaryLengths.map((length) => {
    const label = turn.format(`button-${length}`);
    return to(length === answer.length ? `✓ ${label}` : label, length, answer.language);
  });
  const others = languages
    .filter((language) => language !== answer.language)
    .map((language) => to(turn.format(`button-in-${language}`), answer.length, language));
  return [lengths, others];
}
