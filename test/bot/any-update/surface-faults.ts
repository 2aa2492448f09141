import { findFirstStrongDirection, type Direction } from '../../../src/text/direction.ts';
import type { ApiCall } from '../../fakes/telegram-api.ts';
import { findControlFaults, parseTelegramHtml } from '../telegram-text.ts';

interface Said {
  readonly text: string;
  readonly isHtml: boolean;
  readonly maxChars: number;
}

const maxMessageChars = 4096;

/** What Telegram would refuse of a call, or what its clients would show in the wrong order; empty when all is well. */
export function findSurfaceFaults({ method, payload }: ApiCall): readonly string[] {
  const faults = [...listSaid(method, payload).flatMap(findTextFaults), ...findButtonFaults(payload)];
  if (method === 'answerInlineQuery') faults.push(...findInlineFaults(payload));
  return faults.map((fault) => `${method}: ${fault}`);
}

function listSaid(method: string, payload: ApiCall['payload']): readonly Said[] {
  const isHtml = payload['parse_mode'] === 'HTML';
  if (method === 'sendMessage' || method === 'editMessageText') {
    return [{ text: toText(payload['text']), isHtml, maxChars: maxMessageChars }];
  }
  if (method === 'sendDocument') return [{ text: toText(payload['caption'] ?? 'none'), isHtml, maxChars: 1024 }];
  if (method === 'answerCallbackQuery' && payload['text'] !== undefined) {
    return [{ text: toText(payload['text']), isHtml: false, maxChars: 200 }];
  }
  return method === 'answerInlineQuery' ? listResults(payload).map(toInlineText) : [];
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

interface InlineResult {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly input_message_content: { readonly message_text: string; readonly parse_mode?: string };
}

function listResults({ results }: ApiCall['payload']): readonly InlineResult[] {
  return results as readonly InlineResult[];
}

function toInlineText({ input_message_content: content }: InlineResult): Said {
  return { text: content.message_text, isHtml: content.parse_mode === 'HTML', maxChars: maxMessageChars };
}

function findTextFaults({ text: given, isHtml, maxChars }: Said): readonly string[] {
  const text = isHtml ? tryToParse(given) : given;
  if (text instanceof Error) return [text.message];
  const faults = findControlFaults(text);
  if (text.trim() === '') faults.push('nothing to read');
  if (text.length > maxChars) faults.push(`${text.length} units`);
  if (/\p{Cs}/u.test(text)) faults.push('half a surrogate pair');
  return [
    ...faults,
    ...text
      .split('\n')
      .filter(isMisdirected)
      .map((line) => `a line runs the wrong way: ${JSON.stringify(line)}`),
  ];
}

function tryToParse(html: string): string | Error {
  try {
    return parseTelegramHtml(html).text;
  } catch (error) {
    return error as Error;
  }
}

/**
 * A client goes by the first strong character of a line: it must be of the direction of most letters that stand in no
 * isolate. A line that mixes both is in the language of its small words, so there either direction may be right.
 */
function isMisdirected(line: string): boolean {
  const shown = findFirstStrongDirection(line);
  const meant = listMeantDirections(line);
  return meant.length > 0 && !(shown !== undefined && meant.includes(shown));
}

const leastShareOfMixed = 1 / 4;

function listMeantDirections(line: string): readonly Direction[] {
  const own = line.replace(/[\u2066-\u2068][^\u2069]*\u2069/g, '').replace(/[\u200E\u200F]/g, '');
  const letters = [...own.matchAll(/\p{L}/gu)].map(([letter]) => findFirstStrongDirection(letter));
  const countOf = (direction: Direction) => letters.filter((one) => one === direction).length;
  return (['ltr', 'rtl'] as const).filter((direction) => countOf(direction) > letters.length * leastShareOfMixed);
}

interface ShownButton {
  readonly text: string;
  readonly callback_data?: string;
}

function findButtonFaults({ reply_markup: markup }: ApiCall['payload']): readonly string[] {
  const { inline_keyboard: rows = [] } = (markup ?? {}) as { inline_keyboard?: readonly (readonly ShownButton[])[] };
  const buttons = rows.flat();
  return [
    ...(buttons.length > 100 ? [`${buttons.length} buttons`] : []),
    ...buttons.filter(({ text }) => text.trim() === '').map(() => 'a button without words'),
    ...buttons.flatMap(({ text }) => findControlFaults(text)),
    ...buttons.flatMap(({ callback_data: data }) => findDataFaults(data)),
  ];
}

function findDataFaults(data: string | undefined): readonly string[] {
  if (data === undefined) return [];
  const bytes = Buffer.byteLength(data);
  return bytes < 1 || bytes > 64 ? [`callback data of ${bytes} bytes`] : [];
}

function findInlineFaults(payload: ApiCall['payload']): readonly string[] {
  const results = listResults(payload);
  const ids = results.map(({ id }) => id);
  const offsetBytes = Buffer.byteLength(toText(payload['next_offset'] ?? ''));
  return [
    ...(results.length > 50 ? [`${results.length} results`] : []),
    ...(new Set(ids).size < ids.length ? ['two results of one id'] : []),
    ...ids.filter((id) => id === '' || Buffer.byteLength(id) > 64).map((id) => `the id "${id}"`),
    ...results.filter(({ title }) => title.trim() === '').map(() => 'a result without a title'),
    ...results.flatMap(({ title, description = '' }) => findControlFaults(`${title}\n${description}`)),
    ...(offsetBytes > 64 ? [`an offset of ${offsetBytes} bytes`] : []),
  ];
}
