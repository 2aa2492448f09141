import type { SummaryLength } from '../../domain/answer.ts';
import { languages, type Language } from '../../domain/language.ts';
import { summaryLengths, type SummarySubject } from '../../domain/summary.ts';
import { asWritten, showSummary, toArticleKey } from '../summaries/show-summary.ts';
import { findSummarySubject } from '../summaries/summary-subject.ts';
import type { PressTurn } from '../turn.ts';
import type { BotButton } from './button.ts';

/** Gives a summary another length or language. Its values are these, and the key of the article or `-`. */
export const summaryButton: BotButton = {
  prefix: 'summary',
  async run(turn, [lengthName, languageName, key = '']) {
    const length = summaryLengths.find((each) => each === lengthName);
    const language = languages.find((each) => each === languageName);
    if (length === undefined || language === undefined) return false;
    const subject = await findSubject(turn, key);
    if (subject === undefined) return false;
    await edit(turn, { subject, length, language });
    return true;
  },
};

interface Wanted {
  readonly subject: SummarySubject;
  readonly length: SummaryLength;
  readonly language: Language;
}

async function edit(turn: PressTurn, wanted: Wanted): Promise<void> {
  const { blocks, buttons } = await showSummary(turn, wanted);
  // What cannot be had in another form is told for a moment, and the summary stays.
  if (buttons.length === 0) turn.notify(turn.format('summary-not-so'));
  else turn.edit(blocks, { buttons });
}

async function findSubject(turn: PressTurn, key: string): Promise<SummarySubject | undefined> {
  if (key === asWritten) {
    const words = /^\/summary(?:@\w+)?\s+(\S.*)$/is.exec(turn.repliedTo?.text ?? '')?.[1];
    return words === undefined ? undefined : findSummarySubject(turn, words.trim());
  }
  const articles = await turn.parts.store.articles.listArticles();
  const article = articles.find(({ id }) => toArticleKey(id) === key);
  return article && { kind: 'articles', articleIds: [article.id] };
}
