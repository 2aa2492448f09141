import type { Answer } from '../../domain/answer.ts';
import type { Reply } from '../../domain/readers.ts';
import { detectLanguage } from '../../text/detect.ts';
import type { Block } from '../render/block.ts';
import { toRun } from '../render/words.ts';
import type { Turn } from '../turn.ts';
import { admit, toPerson } from './admit.ts';
import { toReplyDigest } from './reply-digest.ts';
import { sayAnswer } from './say-answer.ts';

export interface QuestionOptions {
  /** Whether the question stands above the answer, because the reader did not write it. Default false. */
  readonly isShown?: boolean;
  /** What others wrote and the question is a reply to. */
  readonly about?: string;
  /** The reply whose place the answer takes. */
  readonly instead?: Pick<Reply, 'updateId' | 'parts'>;
}

/** Answers a question with its citations, unless too many were asked or the answer is stopped. */
export async function answerQuestion(turn: Turn, question: string, options: QuestionOptions = {}): Promise<void> {
  if (!admit(turn)) return;
  const { isShown = false, about, instead } = options;
  turn.showTyping();
  const { asker, logger, running } = turn.parts;
  const { conversation, language: readerLanguage } = turn;
  const answer = await running.run(conversation, async () => {
    // The conversation is then about that, and the question is its follow-up, where it leaves something out.
    if (about !== undefined) await asker.ask({ question: about, conversation });
    return asker.ask({ question, conversation, readerLanguage }, { person: toPerson(turn) });
  });
  if (answer === undefined) return;
  const heading = isShown ? [toHeading(question, answer)] : [];
  const parts = await sayAnswer(turn, answer, { heading, instead });
  if (!isShown) await keepReply(turn, { digest: toReplyDigest(question, about), parts });
  const { kind, language, elapsedMs } = answer;
  logger.info({ updateId: turn.updateId, kind, language, elapsedMs }, 'answered');
}

/** Keeps what was answered, for when the question is edited. */
async function keepReply(turn: Turn, reply: Pick<Reply, 'digest' | 'parts'>): Promise<void> {
  const { parts, botId, updateId, to, messageId, personId } = turn;
  const at = parts.clock.now().toISOString();
  await parts.store.readers.saveReply({ botId, updateId, chatId: to.chatId, messageId, personId, at, ...reply });
}

function toHeading(question: string, answer: Answer): Block {
  const language = detectLanguage(question) === 'ar' ? 'ar' : answer.language;
  return { kind: 'text', lines: [{ language, runs: [{ ...toRun(question), isBold: true }] }] };
}
