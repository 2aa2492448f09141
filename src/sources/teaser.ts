/**
 * Whether a text is an invitation to read on rather than an article: shorter than `minChars`, or ending in an ellipsis or in
 * words that lead to the rest.
 */
export function isTeaser(text: string, minChars: number): boolean {
  const trimmed = text.trim();
  return trimmed.length < minChars || [ellipsis, english, arabic].some((ending) => ending.test(trimmed.slice(-200)));
}

/**
 * "Read more", "continue reading", "the post … appeared first on"; Arabic: iqra al-mazid, aqra'u, al-mazid, tabi' al-qira'a,
 * li-qira'at al-khabar kamilan, with and without hamza.
 */
const arabicEndings = [
  '\u0627\u0642\u0631\u0623 \u0627\u0644\u0645\u0632\u064A\u062F',
  '\u0625\u0642\u0631\u0623 \u0627\u0644\u0645\u0632\u064A\u062F',
  '\u0627\u0642\u0631\u0627 \u0627\u0644\u0645\u0632\u064A\u062F',
  '\u0642\u0631\u0627\u0621\u0629 \u0627\u0644\u0645\u0632\u064A\u062F',
  '\u062A\u0627\u0628\u0639 \u0627\u0644\u0642\u0631\u0627\u0621\u0629',
  '\u0627\u0642\u0631\u0623 \u0627\u0644\u062E\u0628\u0631 \u0643\u0627\u0645\u0644\u0627',
];
const ellipsis = /(?:\u2026|\.{3}|\[(?:\u2026|\.{3}|&hellip;)\])\s*$/u;
const english = /\b(?:read (?:the )?(?:more|full (?:story|article|text)|rest)|continue reading)\b[^\n]{0,60}$/iu;
const arabic = new RegExp(`(?:${arabicEndings.join('|')})[^\\n]{0,60}$`, 'u');
