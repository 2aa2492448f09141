import type { QuestionRewriter } from './answer/model/question-rewriter.ts';
import type { ChatModel } from './domain/chat.ts';
import type { Clock } from './domain/runtime.ts';
import { openPrompts } from './open-prompts.ts';

export interface QuestionRewriterParts {
  readonly chatModel: () => Promise<ChatModel | undefined>;
  readonly chatTimeoutMs: number;
  readonly clock: Clock;
}

/** What says questions in other words by the language model that the settings name; undefined where they name none. */
export async function openQuestionRewriter(parts: QuestionRewriterParts): Promise<QuestionRewriter | undefined> {
  const chat = await parts.chatModel();
  if (chat === undefined) return undefined;
  const [{ createQuestionRewriter }, condense, translate] = await Promise.all([
    import('./answer/model/question-rewriter.ts'),
    openPrompts('condense'),
    openPrompts('translate'),
  ]);
  const timeoutMs = Math.min(mostMs, parts.chatTimeoutMs);
  return createQuestionRewriter({ chat, prompts: { condense, translate }, clock: parts.clock, timeoutMs });
}

/** The answer is yet to be written, within its own time. */
const mostMs = 3000;
