import type { Answer } from '../../domain/answer.ts';
import type { AnswerExplanation, WritingReport } from '../../domain/explanation.ts';
import type { Reply } from '../../domain/readers.ts';
import { detectLanguage } from '../../text/detect.ts';
import type { Block } from '../render/block.ts';
import { toRun } from '../render/words.ts';
import type { Turn } from '../turn.ts';
import { admit, toPerson } from './admit.ts';
import { createDraft, sayBroken } from './draft.ts';
import { toReplyDigest } from './reply-digest.ts';
import { sayAnswer } from './say-answer.ts';

export interface QuestionOptions {
  /** Whether the question stands above the answer, because the reader did not write it. Default false. */
  readonly isShown?: boolean;
  /** What stands above the answer of a question that was not written. */
  readonly heading?: readonly Block[];
  /** Whether it was counted already. Default false. */
  readonly isAdmitted?: boolean;
  /** What others wrote and the question is a reply to. */
  readonly about?: string;
  /** The reply whose place the answer takes. */
  readonly instead?: Pick<Reply, 'updateId' | 'parts'>;
}

/** Answers a question with its citations, unless too many were asked or the answer is stopped. */
export async function answerQuestion(turn: Turn, question: string, options: QuestionOptions = {}): Promise<void> {
  const { isShown = false, isAdmitted = false, about, instead } = options;
  if (!isAdmitted && !admit(turn)) return;
  turn.showTyping();
  const { asker, logger, running } = turn.parts;
  const { conversation, language: readerLanguage } = turn;
  const draft = createDraft(turn);
  let explanation: AnswerExplanation | undefined;
  let writing: WritingReport | undefined;
  const answer = await running.run(conversation, async (signal) => {
    // The conversation is then about that, and the question is its follow-up, where it leaves something out.
    if (about !== undefined) await asker.ask({ question: about, conversation });
    const onExplained = (given: AnswerExplanation) => (explanation = given);
    const listener = {
      signal,
      person: toPerson(turn),
      onProgress: draft.show,
      onWritten: (report: WritingReport) => void (writing = report),
      // Only administrators may ask how an answer came about.
      ...(turn.isAdministrator && { onExplained }),
    };
    return asker.ask({ question, conversation, readerLanguage }, listener);
  });
  // One that arrived after the answer would stay beside it for a while.
  const seen = await draft.end();
  if (answer === undefined) return;
  const heading = options.heading ?? (isShown ? [toHeading(question, answer)] : []);
  const broken = sayBroken(turn, answer, seen);
  const saying = {
    heading: [...heading, ...broken.note],
    instead,
    explanation,
    writing: explanation ? undefined : writing,
  };
  const parts = broken.parts + (await sayAnswer(turn, answer, saying));
  if (!isShown && options.heading === undefined)
    await keepReply(turn, { digest: toReplyDigest(question, about), parts });
  const { kind, language, elapsedMs } = answer;
  logger.info({ updateId: turn.updateId, kind, language, elapsedMs, ...toWritingFields(writing) }, 'answered');
}

/** What became of a language model's sentences, without their words. */
function toWritingFields(writing: WritingReport | undefined) {
  if (writing === undefined) return {};
  const { model, sentences, failure, firstShownMs } = writing;
  return { model, fates: sentences.map(({ fate }) => fate), hasFailed: failure !== null, firstShownMs };
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
