/** What the server makes of a text, and where each of its units went: `toNew[old]`, for every place up to the end. */
export interface CleanedText {
  readonly text: string;
  readonly toNew: readonly number[];
}

/**
 * What Telegram does to every text: carriage returns, line and paragraph separators and embeddings and overrides
 * (U+2028-202E) and three combining lines go; control characters become spaces; of consecutive direction marks (U+200E, U+200F) all
 * but the last become zero-width non-joiners. Isolates (U+2066-2069) stay.
 */
export function cleanText(text: string): CleanedText {
  const toNew: number[] = [];
  let cleaned = '';
  for (const unit of units(text)) {
    toNew.push(cleaned.length);
    cleaned += cleanUnit(unit);
  }
  toNew.push(cleaned.length);
  return { text: cleaned.replace(/[\u200E\u200F](?=[\u200E\u200F])/g, '\u200C'), toNew };
}

/** Whether nothing of the text can be seen: spaces and marks of every kind only. */
export function isInvisible(text: string): boolean {
  return /^(?:[ \n\u00A0\u1680\u180E\u2000-\u200F\u202E\u202F\u205F\u2800\u3000\uFEFF\uFFFC]|[\u{E0000}-\u{E007F}])*$/u.test(
    text,
  );
}

const removed = /[\r\u2028-\u202E\u0333\u033F\u030A]/;
const controls = new Set(Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).filter((c) => c !== '\n'));

function cleanUnit(unit: string): string {
  if (removed.test(unit)) return '';
  return controls.has(unit) ? ' ' : unit;
}

function units(text: string): readonly string[] {
  return text.split('');
}
