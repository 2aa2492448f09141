import type { ArticleId } from '../../domain/article.ts';
import { feedbackReasons, type Shown, type Verdict } from '../../domain/readers.ts';
import type { Button } from '../../domain/messenger.ts';
import { toButtonData } from '../buttons/data.ts';
import type { ButtonRows, Turn } from '../turn.ts';
import { asksForNewest } from '../subscriptions/find-request.ts';
import { toVersionButtons } from '../summaries/version-buttons.ts';
import { toShownKey } from './shown.ts';

type ArticleKeys = ReadonlyMap<ArticleId, number>;

/** What hangs under an answer: its citations, or what was searched and the nearest articles; other lengths and the other language of a summary; questions that lead on; and whether it was good. */
export function toAnswerButtons(turn: Turn, shown: Shown, keys: ArticleKeys, verdict?: Verdict): ButtonRows {
  return [
    ...toCitationButtons(shown),
    ...toSearchedButtons(turn, shown, keys),
    ...toVersionButtons(turn, shown),
    ...toQuestionButtons(shown),
    ...toWatchButtons(turn, shown),
    toVerdictButtons(turn, shown, verdict),
  ];
}

const citationsInRow = 5;
const maxCitations = 15;

/** A button for each citation. */
export function toCitationButtons(shown: Shown): Button[][] {
  const { answer } = shown.content;
  if (answer?.kind !== 'answered' && answer?.kind !== 'summarized') return [];
  const buttons = answer.citations
    .slice(0, maxCitations)
    .map(({ number }) => ({ text: `[${number}]`, callbackData: toButtonData('cite', toShownKey(shown), number) }));
  return Array.from({ length: Math.ceil(buttons.length / citationsInRow) }, (_, row) =>
    buttons.slice(row * citationsInRow, (row + 1) * citationsInRow),
  );
}

const nearestArticles = 2;

function toSearchedButtons(turn: Turn, shown: Shown, keys: ArticleKeys): Button[][] {
  const { answer } = shown.content;
  if (answer?.kind !== 'abstained') return [];
  const searched = { text: turn.format('button-searched'), callbackData: toButtonData('searched', toShownKey(shown)) };
  const nearest = answer.nearest.slice(0, nearestArticles).flatMap(({ articleId, title }) => {
    const key = keys.get(articleId);
    return key === undefined ? [] : [[{ text: title, callbackData: toButtonData('article', key) }]];
  });
  return [[searched], ...nearest];
}

/** A button for each question that leads on. */
export function toQuestionButtons(shown: Shown): Button[][] {
  const { questions = [] } = shown.content;
  return questions.map((text, at) => [{ text, callbackData: toButtonData('ask', toShownKey(shown), at) }]);
}

/** Under what is new a digest of all that comes is offered; a summary is no answer that changes. */
function toWatchButtons(turn: Turn, shown: Shown): Button[][] {
  const { answer } = shown.content;
  if (answer?.kind !== 'answered' && answer?.kind !== 'abstained') return [];
  const watch = answer.kind === 'answered' ? 'button-watch' : 'button-watch-unanswered';
  const text = turn.format(
    asksForNewest(turn, answer.completeQuestion ?? answer.question) ? 'button-watch-newest' : watch,
  );
  return [[{ text, callbackData: toButtonData('subs', 'watch', toShownKey(shown)) }]];
}

function toVerdictButtons({ isPrivate }: Turn, shown: Shown, verdict: Verdict | undefined): Button[] {
  const button = (value: Verdict, sign: string) => ({
    // In a group each has an opinion of their own.
    text: isPrivate && verdict === value ? `${sign} ✓` : sign,
    callbackData: toButtonData('rate', toShownKey(shown), value),
  });
  return [button('good', '👍'), button('bad', '👎')];
}

/** Asks why an answer was bad. */
export function toReasonButtons(turn: Turn, shown: Shown): ButtonRows {
  const key = toShownKey(shown);
  const [first, second, third, fourth] = feedbackReasons.map((reason) => ({
    text: turn.format(`reason-${reason}`),
    callbackData: toButtonData('rate', key, reason),
  })) as [Button, Button, Button, Button];
  return [
    [first, second],
    [third, fourth],
    [{ text: turn.format('button-no-reason'), callbackData: toButtonData('rate', key, 'none') }],
  ];
}
