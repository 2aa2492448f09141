import { describeSecret, parseAddress, parseChoice } from './setting.ts';

export function parseBotToken(value: string): string {
  if (/^\d+:[\w-]+$/.test(value)) return value;
  throw new Error(
    `is malformed (${describeSecret(value)}). Copy the token that @BotFather gave you, such as 123456:ABC-…`,
  );
}

export function parseWebhookSecret(value: string): string {
  if (/^[\w-]{1,256}$/.test(value)) return value;
  throw new Error(
    `is malformed (${describeSecret(value)}). Use 1 to 256 letters A to Z, digits, hyphens and underscores.`,
  );
}

export function parseIds(value: string): readonly number[] {
  const ids = value.split(',').map((id) => id.trim());
  const wrong = ids.find((id) => !/^-?\d{1,15}$/.test(id));
  if (wrong === undefined) return ids.map(Number);
  throw new Error(`has something in it that is no number ("${wrong}"). Give numbers, separated by commas.`);
}

export function parseHost(value: string): string {
  if (/^(?:[\w-]+(?:\.[\w-]+)*|[\da-f:.]+)$/i.test(value)) return value;
  throw new Error(
    `is not an address of a machine ("${value}"). Give one such as 127.0.0.1, without http:// or a port.`,
  );
}

export function parseWhole(value: string, least: number, most: number): number {
  if (/^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
  throw new Error(
    `is not a whole number from ${least} to ${most} ("${value}"). Give one, such as ${Math.min(most, 24)}.`,
  );
}

export function parsePort(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new Error(`is not a port ("${value}"). Give a whole number from 0 to 65535.`);
}

export function parseAddresses(value: string): readonly string[] {
  const addresses = splitList(value);
  addresses.forEach(parseAddress);
  return addresses;
}

export function splitList(value: string): string[] {
  const items = value.split(',').map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ''))];
}

export function parseSwitch(value: string): boolean {
  return parseChoice(['true', 'false'], value) === 'true';
}
