import { SanadError } from '../../domain/errors.ts';
import type { Transcriber } from '../../domain/speech.ts';
import { stripDirectionControls } from '../../text/direction.ts';
import { describeFailure } from '../failure.ts';
import { admit, toPerson } from '../questions/admit.ts';
import { answerQuestion } from '../questions/answer-question.ts';
import type { Turn } from '../turn.ts';
import type { SentRecording } from './find-recording.ts';

/** Answers what somebody asks in a recording, with what was heard above the answer; or says why it was not heard. */
export async function answerRecording(turn: Turn, transcriber: Transcriber, sent: SentRecording): Promise<void> {
  if (!admit(turn)) return;
  if (sent.seconds > mostSeconds || sent.bytes > mostBytes)
    return turn.say([turn.toBlock('voice-too-long', { seconds: mostSeconds })]);
  turn.showTyping();
  const heard = await turn.parts.running.run(turn.conversation, (signal) =>
    listen(turn, transcriber, { sent, signal }),
  );
  if (heard === undefined) return;
  if (heard.kind === 'failed') return turn.say([turn.toBlock('voice-failed')]);
  const question = toQuestion(heard.text);
  if (question === '') return turn.say([turn.toBlock('voice-empty')]);
  const heading = [turn.toBlock('voice-heard', { text: cut(question) })];
  await answerQuestion(turn, question, { heading, isAdmitted: true });
}

/** A question takes a few seconds to say. */
const mostSeconds = 120;
const mostBytes = 10 * 1_048_576;

interface Listening {
  readonly sent: SentRecording;
  readonly signal: AbortSignal;
}

type Heard = { readonly kind: 'heard'; readonly text: string } | { readonly kind: 'failed' };

async function listen(turn: Turn, transcriber: Transcriber, { sent, signal }: Listening): Promise<Heard> {
  const bytes = await turn.fetchFile(sent.fileId);
  if (bytes === undefined || bytes.length > mostBytes) return { kind: 'failed' };
  try {
    const text = await transcriber.transcribe({ ...sent, bytes }, { person: toPerson(turn), signal });
    return { kind: 'heard', text };
  } catch (error) {
    if (signal.aborted || !(error instanceof SanadError)) throw error;
    turn.parts.logger.warn(describeFailure(error), 'a recording could not be written down');
    return { kind: 'failed' };
  }
}

/** On one line; a transcriber may say anything. Where it is longer than any question, that is told to its reader. */
function toQuestion(heard: string): string {
  return stripDirectionControls(heard)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, mostChars);
}

const mostChars = 4000;

/** What is shown of it. */
function cut(question: string): string {
  return question.length <= mostShown ? question : `${question.slice(0, mostShown).replace(/\S*$/u, '').trim()} \u2026`;
}

const mostShown = 500;
