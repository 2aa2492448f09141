import { readFile } from 'node:fs/promises';
import type { Language } from './domain/language.ts';
import { parsePrompt, type Prompt } from './text/prompt.ts';

/** What a language model is asked for; one file in each language. */
export type PromptUse = 'answer' | 'repair' | 'summary' | 'condense' | 'translate';

/** A prompt of `prompts/`, in both languages. */
export async function openPrompts(use: PromptUse): Promise<Readonly<Record<Language, Prompt>>> {
  const open = async (language: Language) =>
    parsePrompt(await readFile(new URL(`../prompts/${use}.${language}.md`, import.meta.url), 'utf8'));
  const [ar, en] = await Promise.all([open('ar'), open('en')]);
  return { ar, en };
}
