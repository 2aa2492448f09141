import type { User } from 'grammy/types';
import type { Language } from '../domain/language.ts';
import { detectLanguage } from '../text/detect.ts';

/** Telegram's setting of the person, else the language of what was written. */
export function findInterfaceLanguage(from: User | undefined, text: string): Language {
  const code = from?.language_code;
  if (code !== undefined) return /^ar\b/i.test(code) ? 'ar' : 'en';
  return detectLanguage(text) === 'ar' ? 'ar' : 'en';
}
