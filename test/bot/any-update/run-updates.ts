import type { Update } from 'grammy/types';
import { createHarness } from '../harness.ts';
import { arabicReader, reader } from '../updates.ts';
import type { AnyUpdate } from './generated-updates.ts';
import {
  answerHostilely,
  heldArticles,
  hostileFeeds,
  hostileIntake,
  searchHostilely,
  summarizeHostilely,
} from './hostile-answers.ts';
import { findSurfaceFaults } from './surface-faults.ts';

let lastId = 0;

const setAside = /^an update (?:could not be handled|is set aside)$|^there is no apology/;

/** Gives an update its number, and its query a new id, as each has one of its own. */
export function numberUpdate(update: AnyUpdate): Update {
  lastId += 1;
  const renamed = Object.entries(update).map(([kind, value]) => {
    const isQuery = kind === 'callback_query' || kind === 'inline_query';
    return [kind, isQuery ? { ...(value as object), id: `query-${lastId}` } : value];
  });
  return { update_id: lastId, ...(Object.fromEntries(renamed) as object) };
}

/**
 * Has the real bot handle updates, one after the other. One that it cannot handle may be set aside only where `mayFail`.
 * @returns what it did wrong: what would be refused or shown wrongly, queries that were not answered once, and errors in its log.
 */
export async function findFaults(updates: readonly Update[], { mayFail = false } = {}): Promise<readonly string[]> {
  const { handle, api, logger } = createHarness(answerHostilely, {
    summarize: summarizeHostilely,
    search: searchHostilely,
    held: heldArticles,
    intake: hostileIntake,
    feeds: hostileFeeds,
    adminIds: [reader.id, arabicReader.id],
  });
  for (const update of updates) await handle(update);
  const errors = logger.entries.filter(
    ({ level, message }) => level === 'error' && !(mayFail && setAside.test(message)),
  );
  return [
    ...api.calls.flatMap(findSurfaceFaults),
    ...updates.flatMap((update) => findUnanswered(update, api.calls, mayFail)),
    ...errors.map(({ message, fields }) => `${message} ${JSON.stringify(fields)}`),
  ];
}

interface Call {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What fails is tried again, and then answered again. */
function findUnanswered(
  { callback_query: pressed, inline_query: asked }: Update,
  calls: readonly Call[],
  mayFail: boolean,
): readonly string[] {
  const isAnswered = (method: string, field: string, id: string) => {
    const answers = calls.filter((call) => call.method === method && call.payload[field] === id).length;
    return mayFail ? answers > 0 : answers === 1;
  };
  return [
    ...(pressed && !isAnswered('answerCallbackQuery', 'callback_query_id', pressed.id) ? ['an unanswered button'] : []),
    ...(asked && !isAnswered('answerInlineQuery', 'inline_query_id', asked.id) ? ['an unanswered inline query'] : []),
  ];
}
