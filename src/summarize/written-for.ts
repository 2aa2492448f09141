import type { Language } from '../domain/language.ts';
import type { SummaryLength } from '../domain/summary-request.ts';

/** For whom a summary is written. */
export interface WrittenFor {
  readonly language: Language;
  readonly length: SummaryLength;
}
