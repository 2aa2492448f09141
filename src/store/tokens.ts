/**
 * FTS5's tokenizer, made to split at spaces only: every letter and mark of a term counts. `ascii` takes all of Unicode
 * beyond ASCII for letters; the list adds what ASCII has besides letters and digits.
 */
export const exactTokenizer = `tokenize = "ascii tokenchars '${quoteTwice('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~')}'"`;

/** Terms as text that FTS5 splits into exactly these terms again; empty ones are left out. */
export function toTokens(terms: readonly string[]): string {
  return terms
    .filter((term) => term !== '')
    .map(toToken)
    .join(' ');
}

/**
 * A term as one token. Spaces, control characters and capital letters, which FTS5 would split at or fold, move into
 * Unicode's private use area.
 */
export function toToken(term: string): string {
  if (!splitOrFolded.test(term)) return term;
  return term.replaceAll(splitOrFoldedAnywhere, (character) =>
    String.fromCharCode(privateUse + character.charCodeAt(0)),
  );
}

/** The term that `toToken` made the token of. */
export function fromToken(token: string): string {
  if (!movedAway.test(token)) return token;
  return token.replaceAll(movedAwayAnywhere, (character) => String.fromCharCode(character.charCodeAt(0) - privateUse));
}

/** An FTS5 query for passages with any of the terms; no character of a term is an operator. */
export function toAnyOf(terms: readonly string[]): string {
  return terms.map((term) => `"${toToken(term).replaceAll('"', '""')}"`).join(' OR ');
}

const privateUse = 0xe000;
const splitOrFolded = /[\u0000- A-Z\u007f]/;
const splitOrFoldedAnywhere = new RegExp(splitOrFolded, 'g');
const movedAway = /[\ue000-\ue020\ue041-\ue05a\ue07f]/;
const movedAwayAnywhere = new RegExp(movedAway, 'g');

/** Quoted for the list of token characters and for the option that the list stands in. */
function quoteTwice(characters: string): string {
  return characters.replaceAll("'", "''").replaceAll('"', '""');
}
