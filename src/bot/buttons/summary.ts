import type { ArticleId } from '../../domain/article.ts';
import { languages, type Language } from '../../domain/language.ts';
import type { Shown } from '../../domain/readers.ts';
import { summaryLengths, type SummarizeRequest, type SummaryLength } from '../../domain/summary-request.ts';
import { fitSentences } from '../inline/fit-answer.ts';
import { toAnswerButtons } from '../questions/answer-buttons.ts';
import { keepWriting } from '../questions/say-answer.ts';
import { findShown } from '../questions/shown.ts';
import { toBlocks } from '../render/answer.ts';
import { summarise } from '../summaries/summarise.ts';
import { keepVersions } from '../summaries/version-buttons.ts';
import type { PressTurn } from '../turn.ts';
import type { BotButton } from './button.ts';

/** Gives a summary another length or language. Its values are these, and the key of the message. */
export const summaryButton: BotButton = {
  prefix: 'summary',
  async run(turn, [lengthName, languageName, key]) {
    const length = summaryLengths.find((each) => each === lengthName);
    const language = languages.find((each) => each === languageName);
    const shown = await findShown(turn, key);
    if (length === undefined || language === undefined || shown === undefined) return false;
    return edit(turn, shown, { length, language });
  },
};

interface Version {
  readonly length: SummaryLength;
  readonly language: Language;
}

async function edit(turn: PressTurn, shown: Shown, version: Version): Promise<boolean> {
  const { answer } = shown.content;
  if (answer?.kind !== 'summarized') return false;
  const written = await summarise(turn, { ...toLasting(answer), ...version }, answer.question);
  if (written === undefined) return true;
  const { summary, writing } = written;
  const fitting = summary.kind === 'summarized' ? fitSentences(summary) : undefined;
  // What cannot be had in another form is told for a moment, and the summary stays.
  if (fitting === undefined) {
    turn.notify(turn.format('summary-not-so'));
    return true;
  }
  const isSameLanguage = version.language === answer.language;
  const questions = isSameLanguage ? { questions: shown.content.questions } : {};
  const content = {
    answer: fitting,
    ...questions,
    ...keepWriting(turn, writing),
    ...(await keepVersions(turn, fitting)),
  };
  const changed = { ...shown, content, at: turn.parts.clock.now().toISOString() };
  await turn.parts.store.readers.saveShown(changed);
  turn.edit(toBlocks(fitting), { buttons: toAnswerButtons(turn, changed, new Map()) });
  return true;
}

/** The latest article stays the one that it was. */
function toLasting({ request, articleIds }: { request: SummarizeRequest; articleIds: readonly ArticleId[] }) {
  return request.subject.kind === 'latest'
    ? { ...request, subject: { kind: 'articles', articleIds } as const }
    : request;
}
