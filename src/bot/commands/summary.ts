import { toUnlistedBlock } from '../articles/find-numbered.ts';
import { saySummary } from '../summaries/say-summary.ts';
import { findSummarySubject } from '../summaries/summary-subject.ts';
import type { BotCommand } from './command.ts';

/** Summarises an article, or what the articles report on something. */
export const summaryCommand: BotCommand = {
  name: 'summary',
  audience: 'everywhere',
  async run(turn, argument) {
    const subject = await findSummarySubject(turn, argument);
    if (subject.kind === 'unlisted') return turn.say([toUnlistedBlock(turn, subject)]);
    // Words are answered in their own language, and a number has none.
    const isInWords = subject.kind === 'typed' && /\p{L}/u.test(subject.text);
    const language = isInWords ? undefined : turn.language;
    await saySummary(turn, { subject, language }, `/summary ${argument}`.trim());
  },
};
