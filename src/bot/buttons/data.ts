/** Telegram's limit, in bytes. */
const maxDataBytes = 64;

/**
 * What a button tells the bot: the prefix of its `BotButton` and its values.
 * @throws Error when it is longer than Telegram takes, or holds anything but ASCII without blanks and colons.
 */
export function toButtonData(prefix: string, ...values: readonly (string | number)[]): string {
  const parts = [prefix, ...values.map(String)];
  const data = parts.join(':');
  if (data.length <= maxDataBytes && parts.every((part) => /^[!-9;-~]*$/.test(part))) return data;
  throw new Error(`The data of a button of "${prefix}" are too long or not ASCII. Give it a short key instead.`);
}

export interface ButtonData {
  readonly prefix: string;
  readonly values: readonly string[];
}

/** The reverse; whatever came is read as something. */
export function readButtonData(data: string): ButtonData {
  const [prefix = '', ...values] = data.slice(0, maxDataBytes).split(':');
  return { prefix, values };
}
