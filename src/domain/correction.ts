import type { Answered, AskedSummary } from './answer.ts';
import type { ArticleId } from './article.ts';

/** An answer that somebody was shown. */
export interface GivenAnswer {
  readonly chatId: number;
  /** Names the chat and, in a forum, the topic where it was given; see `AskRequest`. */
  readonly conversation: string;
  readonly answer: Answered | AskedSummary;
}

/** Who was told what an article no longer says. */
export interface CorrectionStore {
  /** Answers given since a time, ISO 8601, that cite the article, oldest first; but for chats that want no corrections. */
  listAnswersCiting(botId: number, articleId: ArticleId, since: string): Promise<readonly GivenAnswer[]>;
  /** Whether a chat wants to hear of corrections, which it does until it says otherwise. */
  setWanted(botId: number, chatId: number, isWanted: boolean): Promise<void>;
}
