/**
 * Text that is safe on a terminal's line: no control characters, so that nothing an article says moves the cursor, and no
 * direction controls, since terminals order Arabic by themselves. White space becomes single spaces.
 */
export function toLine(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Like `toLine`, but keeps line breaks. */
export function toLines(text: string): string {
  return text.split('\n').map(toLine).join('\n').trim();
}

/** Columns that a line takes: marks above and below letters take none, wide East Asian characters and emoji two. */
export function displayWidth(line: string): number {
  return [...line].reduce((width, character) => width + characterWidth(character), 0);
}

/** Cuts a line that takes more columns than there are. */
export function truncate(line: string, columns: number): string {
  if (displayWidth(line) <= columns) return line;
  const kept: string[] = [];
  let width = 1;
  for (const character of line) {
    width += characterWidth(character);
    if (width > columns) break;
    kept.push(character);
  }
  return `${kept.join('')}…`;
}

/** Columns as wide as their widest cell, two spaces apart; the last is cut where the terminal ends. */
export function toTable(rows: readonly (readonly string[])[], columns = Infinity): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows
    .map((row) =>
      truncate(
        row
          .map((cell, column) => pad(cell, widths[column]))
          .join('  ')
          .trimEnd(),
        columns,
      ),
    )
    .join('\n');
}

/** Characters that only steer how others are shown: direction, byte order. */
const unseen = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

function pad(cell: string, width = 0): string {
  return cell + ' '.repeat(Math.max(0, width - displayWidth(cell)));
}

function characterWidth(character: string): number {
  if (/\p{M}|\p{Cf}/u.test(character)) return 0;
  return /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(
    character,
  )
    ? 2
    : 1;
}
