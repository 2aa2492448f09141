import type { ModelWriter } from './answer/model/model-writer.ts';
import type { ChatModel } from './domain/chat.ts';
import { languages } from './domain/language.ts';
import type { Clock } from './domain/runtime.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { openPrompts } from './open-prompts.ts';
import { openGroundingKnowledge } from './open-words.ts';

export interface ModelWriterParts {
  readonly chatModel: () => Promise<ChatModel | undefined>;
  readonly chatTimeoutMs: number;
  readonly lexicon: () => Promise<Lexicon>;
  readonly clock: Clock;
}

const warmingWords = { ar: 'قال المبعوث إن الجولة عُقدت.', en: 'The envoy said that the round was held.' } as const;

/** What writes answers by the language model that the settings name; undefined where they name none. */
export async function openModelWriter({
  chatModel,
  chatTimeoutMs: timeoutMs,
  lexicon,
  clock,
}: ModelWriterParts): Promise<ModelWriter | undefined> {
  const chat = await chatModel();
  if (chat === undefined) return undefined;
  const [{ createModelWriter }, { checkSentence }, knowledge, answer, repair] = await Promise.all([
    import('./answer/model/model-writer.ts'),
    import('./answer/grounding/check-sentence.ts'),
    openGroundingKnowledge(lexicon),
    openPrompts('answer'),
    openPrompts('repair'),
  ]);
  // The first check reads the whole lexicon, for which no reader is to wait.
  for (const language of languages) {
    const plain = { text: warmingWords[language], language };
    checkSentence({ ...plain, cited: [plain] }, language, knowledge);
  }
  return createModelWriter({ chat, prompts: { answer, repair }, knowledge, clock, timeoutMs });
}
