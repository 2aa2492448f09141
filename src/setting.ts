/** One thing that an operator may set in the environment or in `.env`. */
export interface Setting<Value> {
  readonly name: string;
  /** What holds when nothing is given, as it would be written; undefined where the value then is undefined. */
  readonly default: string | undefined;
  /** What an undefined default amounts to. */
  readonly defaultNote?: string;
  /** What its number counts, or the form of its value. */
  readonly unit: string;
  readonly help: string;
  /** Its value is never shown, and `NAME_FILE` may name a file that holds it. */
  readonly secret?: true;
  /** @throws Error whose message follows the name of the setting: what is wrong, the value seen, what to do. */
  readonly parse: (value: string) => Value;
}

/** A setting, with the type of its value. */
export function define<Value>(setting: Setting<Value>): Setting<Value> {
  return setting;
}

/** A secret's shape without the secret: what is too short to be one is shown, of the rest only how it begins and its length. */
export function describeSecret(value: string): string {
  return value.length <= 6 ? `"${value}"` : `"${value.slice(0, 3)}…", ${value.length} characters`;
}

/** An address without a slash at its end. */
export function parseAddress(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return value.replace(/\/+$/, '');
  throw new Error(`is not an address ("${value}"). Give one that begins with http:// or https://.`);
}

export function parseChoice<Choice extends string>(choices: readonly Choice[], value: string): Choice {
  const choice = choices.find((candidate) => candidate === value.toLowerCase());
  if (choice !== undefined) return choice;
  throw new Error(`is not known ("${value}"). Choose one of: ${choices.join(', ')}.`);
}
