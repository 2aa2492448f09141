import { countFates } from './answer/model/count-fates.ts';
import type { ModelWriter } from './answer/model/model-writer.ts';
import type { ChatModel } from './domain/chat.ts';
import type { WritingReport } from './domain/explanation.ts';
import { languages } from './domain/language.ts';
import type { Clock, Logger } from './domain/runtime.ts';
import type { AnswerCounts, UsageStore } from './domain/usage.ts';
import { openPrompts } from './open-prompts.ts';
import { openGroundingKnowledge, type WordParts } from './open-words.ts';

export interface ModelWriterParts extends WordParts {
  readonly chatModel: () => Promise<ChatModel | undefined>;
  readonly chatTimeoutMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly store: { readonly usage: Pick<UsageStore, 'addWriting'> };
}

const warmingWords = { ar: 'قال المبعوث إن الجولة عُقدت.', en: 'The envoy said that the round was held.' } as const;

/** What writes answers and summaries by the language model that the settings name; undefined where they name none. */
export async function openModelWriter(parts: ModelWriterParts): Promise<ModelWriter | undefined> {
  const { chatTimeoutMs: timeoutMs, clock, logger, store } = parts;
  const chat = await parts.chatModel();
  if (chat === undefined) return undefined;
  const [{ createModelWriter }, { checkSentence }, knowledge, answer, repair, summary] = await Promise.all([
    import('./answer/model/model-writer.ts'),
    import('./answer/grounding/check-sentence.ts'),
    openGroundingKnowledge(parts),
    openPrompts('answer'),
    openPrompts('repair'),
    openPrompts('summary'),
  ]);
  const note = async (report: WritingReport) => {
    if (report.failure !== null)
      logger.warn({ reason: report.failure }, 'the articles are quoted without the language model');
    await store.usage.addWriting(clock.now().toISOString().slice(0, 10), toCounts(report));
  };
  // The first check reads the whole lexicon, for which no reader is to wait.
  for (const language of languages) {
    const plain = { text: warmingWords[language], language };
    checkSentence({ ...plain, cited: [plain] }, language, knowledge);
  }
  return createModelWriter({ chat, prompts: { answer, repair, summary }, knowledge, clock, timeoutMs, note });
}

function toCounts(report: WritingReport): AnswerCounts {
  return { answers: 1, failures: report.failure === null ? 0 : 1, ...countFates(report) };
}
