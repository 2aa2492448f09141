import type { SummarizeRequest } from '../../domain/summary-request.ts';
import { admit } from '../questions/admit.ts';
import { createDraft, sayBroken } from '../questions/draft.ts';
import { sayAnswer } from '../questions/say-answer.ts';
import { toPhraseLines } from '../render/words.ts';
import type { Turn } from '../turn.ts';
import { summarise } from './summarise.ts';

/** Says a summary, or why there is none. @param question The words that asked for it. */
export async function saySummary(turn: Turn, request: SummarizeRequest, question: string): Promise<void> {
  if (!admit(turn)) return;
  const draft = createDraft(turn);
  const written = await summarise(turn, request, question, draft.show);
  const seen = await draft.end();
  if (written === undefined) return;
  const { summary, writing } = written;
  const heading = sayBroken(turn, summary, seen).note;
  if (summary.kind === 'summarized') await sayAnswer(turn, summary, { heading, writing });
  else turn.say([{ kind: 'text', lines: toPhraseLines(summary.text, summary.language) }]);
}
