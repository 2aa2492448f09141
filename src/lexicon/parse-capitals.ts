/** A city where people live, or a place with a time zone of its own. */
export interface CapitalRow {
  /** ISO 3166-1 alpha-2 of the country that it is the capital of; `-` for none. */
  readonly code: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly english: readonly string[];
  readonly arabic: readonly string[];
}

/**
 * The rows of a file of capitals: country code, IANA name, English names, Arabic names, with tabs between.
 *
 * @throws Error that names the line, when it has another form.
 */
export function parseCapitals(tsv: string): CapitalRow[] {
  return tsv.split(/\r?\n/u).flatMap((line, at) => {
    if (line === '' || line.startsWith('#')) return [];
    const [code, timeZone, english, arabic] = line.split('\t');
    if (code === undefined || timeZone === undefined || english === undefined || arabic === undefined) {
      throw new Error(
        `Line ${at + 1} of the capitals is ${JSON.stringify(line)}. Write four columns, with tabs between.`,
      );
    }
    return [{ code, timeZone, english: english.split('/'), arabic: arabic.split('/') }];
  });
}
