import type { FoundPassage, SearchRequest } from '../domain/answer.ts';
import type { ArticleId, PassageId } from '../domain/article.ts';
import type { Sanad } from '../main.ts';
import { answerLines } from './answer-lines.ts';
import { printJson, printText, say, usageError, type CommandContext } from './context.ts';
import { toLine } from './terminal-text.ts';

export interface SearchOptions {
  readonly words: readonly string[];
  /** Ids of the only articles to look at; all when absent. */
  readonly article?: readonly string[];
  readonly limit?: number;
  readonly stdin?: boolean;
}

/** `search`: ranked passages for one query, or for each line of standard input. */
export async function runSearch(context: CommandContext, options: SearchOptions): Promise<number> {
  if (options.stdin && options.words.length > 0) throw usageError('search takes a QUERY or --stdin, not both.');
  if (!options.stdin && options.words.length === 0)
    throw usageError('search needs a QUERY, or --stdin to read queries.');
  const sanad = await context.open();
  const defaults = toRequest(options);
  if (options.stdin) return answerQueryLines(context, sanad, defaults);
  const query = options.words.join(' ');
  const passages = await sanad.search({ ...defaults, query });
  if (context.json) printJson(context, { query, passages });
  else await printPassages(context, sanad, passages);
  return 0;
}

function toRequest({ article, limit }: SearchOptions): Omit<SearchRequest, 'query'> {
  return { articleIds: article as readonly ArticleId[] | undefined, limit };
}

function answerQueryLines(
  context: CommandContext,
  sanad: Sanad,
  defaults: Omit<SearchRequest, 'query'>,
): Promise<number> {
  return answerLines(context, {
    field: 'query',
    answer: async ({ text, articleIds, limit }) => {
      const ids = articleIds ?? defaults.articleIds;
      const request = { query: text, articleIds: ids?.length ? ids : undefined, limit: limit ?? defaults.limit };
      return { query: text, passages: await sanad.search(request) };
    },
  });
}

async function printPassages(context: CommandContext, sanad: Sanad, found: readonly FoundPassage[]): Promise<void> {
  if (found.length === 0) return say(context, 'Nothing found.');
  const passages = await sanad.articles.findPassages(found.map(({ passageId }) => passageId as PassageId));
  const textOf = new Map<string, string>(passages.map(({ id, text }) => [id, text]));
  for (const [position, { articleId, passageId, title, start, end, score }] of found.entries()) {
    printText(context, `${position + 1}. ${toLine(title)}`);
    printText(context, `   ${toLine(articleId)} [${start}, ${end}), score ${score.toFixed(2)}`);
    printText(context, `   ${toLine(textOf.get(passageId) ?? '')}\n`);
  }
}
