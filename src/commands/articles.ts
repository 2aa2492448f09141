import type { Article, ArticleId, ArticleSummary } from '../domain/article.ts';
import { CorpusError } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import type { ArticleEdits } from '../domain/store.ts';
import { printJson, printText, say, usageError, type CommandContext } from './context.ts';
import { toLine, toLines, toTable } from './terminal-text.ts';

/** `articles list`: newest first. */
export async function listArticles(
  context: CommandContext,
  options: { readonly limit?: number; readonly language?: Language },
): Promise<number> {
  const { articles } = await context.open();
  const listed = await articles.listArticles(options);
  if (context.json) for (const article of listed) printJson(context, toJson(article));
  else if (listed.length === 0) say(context, 'No articles are held. Add some: sanad ingest SOURCE…');
  else printText(context, toArticleTable(listed, context.io.stdout.columns));
  return 0;
}

/** `articles show`. */
export async function showArticle(context: CommandContext, id: string): Promise<number> {
  const { articles } = await context.open();
  const article = await articles.findArticle(id as ArticleId);
  if (!article) throw notHeld([id]);
  if (context.json) printJson(context, { ...toJson(article), text: article.text });
  else printText(context, `${describeArticle(article)}\n\n${toLines(article.text)}`);
  return 0;
}

/** What `articles edit` was given; an empty text takes away. */
export type TypedEdits = Readonly<Partial<Record<keyof ArticleEdits, string>>>;

/** `articles edit`: what is set by hand is kept when the source is ingested again. */
export async function editArticle(context: CommandContext, id: string, typed: TypedEdits): Promise<number> {
  checkEdits(typed);
  const { title, publishedAt, url, source } = typed;
  const edits = { title, publishedAt: orNone(publishedAt), url: orNone(url), source: orNone(source) };
  const { articles, clock } = await context.open();
  const edited = await articles.editArticle(id as ArticleId, edits, clock.now().toISOString());
  if (!edited) throw notHeld([id]);
  if (context.json) printJson(context, toJson(edited));
  else printText(context, describeArticle(edited));
  return 0;
}

/** `articles remove`: all of them, or none when one is not held. */
export async function removeArticles(context: CommandContext, given: readonly string[]): Promise<number> {
  const ids = [...new Set(given)];
  const { articles } = await context.open();
  const missing = await articles.removeArticles(ids as readonly string[] as readonly ArticleId[]);
  if (missing.length > 0) throw notHeld(missing);
  for (const articleId of ids) {
    if (context.json) printJson(context, { articleId, status: 'removed' });
    else printText(context, `removed  ${toLine(articleId)}`);
  }
  return 0;
}

type Described = Omit<Article, 'text'> & Pick<ArticleSummary, 'passages'>;

function toJson(article: Described) {
  const { id, title, language, url, source, sources, publishedAt, addedAt, updatedAt, passages, translationOf } =
    article;
  return {
    articleId: id,
    title,
    language,
    url,
    source,
    sources,
    publishedAt,
    addedAt,
    updatedAt,
    passages,
    translationOf,
  };
}

function toArticleTable(articles: readonly ArticleSummary[], columns: number | undefined): string {
  const rows = articles.map(({ publishedAt, language, passages, id, title }) =>
    [publishedAt?.slice(0, 10) ?? '-', language, String(passages), id, title].map(toLine),
  );
  return toTable([['date', 'language', 'passages', 'id', 'title'], ...rows], columns);
}

function describeArticle(article: Described): string {
  const { title, sources, ...facts } = toJson(article);
  const known = Object.entries({ ...facts, sources: sources.join(', ') }).filter(
    ([, value]) => value !== null && value !== '',
  );
  return [toLine(title), ...known.map(([name, value]) => `${name}: ${toLine(String(value))}`)].join('\n');
}

function notHeld(ids: readonly string[]): CorpusError {
  const names = ids.map((id) => `"${toLine(id)}"`).join(', ');
  return new CorpusError(`Not held: ${names}. See \`sanad articles list\` for what is; nothing was changed.`, {
    code: 'article-not-found',
  });
}

const datePattern = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

function orNone(value: string | undefined): string | null | undefined {
  return value === '' ? null : value;
}

function checkEdits({ title, publishedAt, url, source }: TypedEdits): void {
  const problems = [
    ...([title, publishedAt, url, source].every((value) => value === undefined)
      ? ['edit needs at least one of --title, --published-at, --url, --source.']
      : []),
    ...(title?.trim() === '' ? ['--title is empty.'] : []),
    ...(isBlank(source) ? ["--source is blank. Write '' for none."] : []),
    ...(!publishedAt || isDate(publishedAt)
      ? []
      : [`--published-at is no date ("${publishedAt}"). Write YYYY-MM-DD, or ISO 8601 with its offset.`]),
    ...(!url || isWebAddress(url) ? [] : [`--url is no address ("${url}"). Begin it with https:// or http://.`]),
  ];
  if (problems.length > 0) throw usageError(problems.join('\n'));
}

function isBlank(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value.trim() === '';
}

/** A day that the calendar has, alone or with a time and its offset. */
function isDate(value: string): boolean {
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value.slice(0, 10));
  const [, hours = '0'] = /[+-](\d{2}):\d{2}$/.exec(value) ?? [];
  return datePattern.test(value) && exists && Number(hours) <= 14 && !Number.isNaN(Date.parse(value));
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol);
}
