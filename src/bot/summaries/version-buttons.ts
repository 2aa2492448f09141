import type { Answer } from '../../domain/answer.ts';
import type { ArticleSummary } from '../../domain/article.ts';
import type { Button } from '../../domain/messenger.ts';
import type { Shown, ShownContent } from '../../domain/readers.ts';
import { groupStories } from '../../domain/stories.ts';
import { summaryLengths, type SummaryLength } from '../../domain/summary-request.ts';
import { languages, type Language } from '../../domain/language.ts';
import { toButtonData } from '../buttons/data.ts';
import { toShownKey } from '../questions/shown.ts';
import type { Turn } from '../turn.ts';

/** What is kept of a summary for these buttons. */
export async function keepVersions({ parts }: Turn, answer: Answer): Promise<Pick<ShownContent, 'isQuotableInOther'>> {
  if (answer.kind !== 'summarized') return {};
  const stories = groupStories(await parts.store.articles.listArticles());
  const isQuoted = ({ id }: ArticleSummary) => answer.articleIds.includes(id);
  return {
    isQuotableInOther: stories.some(({ versions }) => {
      const others = versions.filter(({ language }) => language !== answer.language);
      return versions.some(isQuoted) && others.length > 0 && !others.some(isQuoted);
    }),
  };
}

/**
 * Buttons that give a summary another length, or the other language where it can be quoted in that or a language model writes it; none
 * under anything else.
 */
export function toVersionButtons(turn: Turn, shown: Shown): Button[][] {
  const { answer, isQuotableInOther = true } = shown.content;
  if (answer?.kind !== 'summarized') return [];
  const to = (label: string, length: SummaryLength, language: Language) => ({
    text: label,
    callbackData: toButtonData('summary', length, language, toShownKey(shown)),
  });
  const lengths = summaryLengths.map((length) => {
    const label = turn.format(`button-${length}`);
    return to(length === answer.length ? `✓ ${label}` : label, length, answer.language);
  });
  const others = languages
    .filter((language) => language !== answer.language && (isQuotableInOther || answer.writer === 'model'))
    .map((language) => to(turn.format(`button-in-${language}`), answer.length, language));
  return [lengths, others];
}
