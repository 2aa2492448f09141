import type { Understood } from '../domain/conversation.ts';
import type { DetectedLanguage, Language } from '../domain/language.ts';
import { readLanguageWish } from './language-wish.ts';
import { toSubject, type Memory } from './memory.ts';

interface Asked {
  readonly questionLanguage: DetectedLanguage;
  /** Language of the answer, where that is settled. */
  readonly language: Language | undefined;
}

/**
 * What was answered last, in the language that a message wishes; where nothing was, what the bot is. Undefined for a message that wishes
 * something else.
 */
export function repeatInLanguage(message: string, memory: Memory | undefined, asked: Asked): Understood | undefined {
  const wished = readLanguageWish(message);
  if (wished === undefined) return undefined;
  const language = asked.language ?? wished;
  const base = { questionLanguage: asked.questionLanguage, language };
  if (memory?.summary !== undefined) return { ...base, kind: 'summary', request: { ...memory.summary, language } };
  if (memory?.newest !== undefined) {
    const { message: repeats, timeWindow } = memory.newest;
    return { ...base, kind: 'newest', timeWindow, repeats };
  }
  if (memory === undefined || memory.text === '') return { ...base, kind: 'reply', reason: 'help' };
  return { ...base, kind: 'question', question: { ...toSubject(memory), preferredArticleIds: memory.articleIds } };
}
