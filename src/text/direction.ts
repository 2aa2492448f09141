import type { Language } from '../domain/language.ts';

export type Direction = 'rtl' | 'ltr';

/**
 * The direction of the first strong character (Unicode Annex 9), or undefined where there is none. Marks and flags count;
 * what stands within an isolate counts too, since not every client skips it.
 */
export function findFirstStrongDirection(text: string): Direction | undefined {
  const character = firstStrong.exec(text)?.[0];
  if (character === undefined) return undefined;
  return rightToLeft.test(character) ? 'rtl' : 'ltr';
}

/**
 * Removes what steers direction, so that it cannot reach beyond its text: marks (U+200E, U+200F, U+061C), embeddings and
 * overrides (U+202A-202E), isolates (U+2066-2069), and the zero-width space and no-break space (U+200B, U+FEFF).
 * The joiners U+200C and U+200D stay: words and emoji need them.
 */
export function stripDirectionControls(text: string): string {
  return text.replace(directionControls, '');
}

/** The text, rid of direction controls, in an isolate of its language's direction, or of its own where none is given. */
export function isolate(text: string, language?: Language): string {
  return `${language === undefined ? firstStrongIsolate : isolates[language]}${stripDirectionControls(text)}${popIsolate}`;
}

/** The text, rid of direction controls, and in an isolate only when it runs against the language around it. */
export function isolateIfNeeded(text: string, surrounding: Language): string {
  const stripped = stripDirectionControls(text);
  const direction = findFirstStrongDirection(stripped);
  return direction === undefined || direction === directions[surrounding] ? stripped : isolate(stripped);
}

/**
 * A line that a client shows in the direction of `language`: one mark in front when the client, which looks at the first
 * strong character, would not. An empty line stays empty.
 */
export function startLine(line: string, language: Language): string {
  if (line === '') return line;
  const direction = findFirstStrongDirection(line);
  if (language === 'ar') return direction === 'rtl' ? line : `${rightToLeftMark}${line}`;
  return direction === 'rtl' ? `${leftToRightMark}${line}` : line;
}

const directions: Readonly<Record<Language, Direction>> = { ar: 'rtl', en: 'ltr' };
const isolates: Readonly<Record<Language, string>> = { ar: '\u2067', en: '\u2066' };
const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';
const leftToRightMark = '\u200E';
const rightToLeftMark = '\u200F';

const directionControls = /[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\u061C\uFEFF]/g;

/** Letters, letter numbers, the three marks, circled letters and the letters that make flags. */
const firstStrong =
  /[\p{L}\p{Nl}\u200E\u200F\u061C\u249C-\u24E9\u{1F110}-\u{1F169}\u{1F170}-\u{1F1AC}\u{1F1E6}-\u{1F1FF}]/u;
const rightToLeft =
  /[\u200F\u061C\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;
