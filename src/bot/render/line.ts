import type { Language } from '../../domain/language.ts';
import type { RenderedMessage } from '../../domain/messenger.ts';
import { isolate, startLine } from '../../text/direction.ts';
import { escapeHtml } from './escape.ts';

/** Words of one style. The text has no line breaks and no direction controls. */
export interface Run {
  readonly text: string;
  /** A safe address that the words lead to. */
  readonly url?: string;
  readonly isBold?: boolean;
  /** Whether it stands in an isolate, so that it does not disturb the order of what is around it. */
  readonly isIsolated?: boolean;
}

/** A line that is shown in the direction of its language. */
export interface Line {
  readonly language: Language;
  readonly runs: readonly Run[];
}

/** UTF-16 units that an isolate adds. */
export const isolateChars = 2;
/** UTF-16 units that the start of a line may add. */
export const lineStartChars = 1;

/** Isolates and the mark in front are put in here, so that each part of a line that was split has its own. */
export function renderLine(line: Line): RenderedMessage {
  const { language, runs } = line;
  if (isBlank(line)) return { plain: '', html: '' };
  const plain = runs.map(({ text, isIsolated }) => (isIsolated ? isolate(text) : text)).join('');
  const started = startLine(plain, language);
  const mark = started.slice(0, started.length - plain.length);
  return { plain: started, html: mark + runs.map(renderRun).join('') };
}

export function isBlank({ runs }: Line): boolean {
  return runs.every(({ text }) => text.trim() === '');
}

function renderRun({ text, url, isBold, isIsolated }: Run): string {
  const escaped = escapeHtml(isIsolated ? isolate(text) : text);
  const linked = url === undefined ? escaped : `<a href="${escapeHtml(url)}">${escaped}</a>`;
  return isBold ? `<b>${linked}</b>` : linked;
}
