/**
 * The direction of a line by its first strong character, as Telegram's clients take it; undefined where there is none.
 * @param {string} text
 * @returns {'rtl' | 'ltr' | undefined}
 */
export function findDirection(text) {
  const character = firstStrong.exec(text)?.[0];
  if (character === undefined) return undefined;
  return rightToLeft.test(character) ? 'rtl' : 'ltr';
}

/** Letters, the three marks (U+200E, U+200F, U+061C) and the letters that make flags. */
const firstStrong = /[\p{L}\p{Nl}\u200E\u200F\u061C\u{1F1E6}-\u{1F1FF}]/u;
const rightToLeft =
  /[\u200F\u061C\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;
