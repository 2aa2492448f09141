import { showArticle } from '../articles/show-article.ts';
import { toButtonData } from '../buttons/data.ts';
import { exampleKeys } from '../examples.ts';
import { answerQuestion } from '../questions/answer-question.ts';
import { toPhraseLines } from '../render/words.ts';
import type { Turn } from '../turn.ts';
import type { BotCommand } from './command.ts';

/** Says what the bot is and how its answers look, with questions to try; by a link shows an article (`a-KEY`) or answers a question (`q-BASE64URL`). */
export const startCommand: BotCommand = {
  name: 'start',
  audience: 'everywhere',
  async run(turn, payload) {
    const { kind, value } = /^(?<kind>[aq])-(?<value>[\w-]+)$/.exec(payload)?.groups ?? {};
    if (kind === 'a' && value !== undefined) {
      if (!(await showArticle(turn, value))) turn.say([turn.toBlock('article-gone')]);
      return;
    }
    const question = kind === 'q' && value !== undefined ? Buffer.from(value, 'base64url').toString('utf8').trim() : '';
    if (question !== '') return answerQuestion(turn, question, { isShown: true });
    welcome(turn);
  },
};

function welcome(turn: Turn): void {
  if (!turn.hasExamples) return turn.say([turn.toBlock('welcome')]);
  const examples = exampleKeys.map((key, at) => [
    { text: turn.format(key), callbackData: toButtonData('example', at) },
  ]);
  const text = `${turn.format('welcome')}\n\n${turn.format('welcome-examples')}`;
  turn.say([{ kind: 'text', lines: toPhraseLines(text, turn.language) }], { buttons: examples });
}
