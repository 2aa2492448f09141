import { openPhrasebook } from '../../src/open-words.ts';
import type { ReaderLanguage } from './reader.ts';

const phrasebook = await openPhrasebook('bot');
const controls = /[\u200E\u200F\u2066-\u2069]/g;

/** What the bot says, without direction controls. */
export function phrase(language: ReaderLanguage, key: string, variables: Record<string, string | number> = {}): string {
  return stripControls(phrasebook.format(language, key, variables));
}

export function stripControls(text: string): string {
  return text.replaceAll(controls, '');
}
