import { toReason } from '../domain/errors.ts';
import type { Connection } from './connection.ts';

/** One sentence per problem of the database; empty when it is sound. */
export async function checkIntegrity({ database, read, write }: Connection): Promise<string[]> {
  const attempt = (checked: Promise<string[]>) => checked.catch((error: unknown) => [describeFailure(error)]);
  return [
    ...(await attempt(read(() => checkPages(database)))),
    ...(await attempt(read(() => checkReferences(database)))),
    ...(await attempt(write(() => checkKeywordTables(database)))),
    ...(await attempt(read(() => checkCompleteness(database)))),
  ];
}

function describeFailure(error: unknown): string {
  return `A check could not be finished: ${toReason(error)}`;
}

type Check = (database: Connection['database']) => string[];

const checkPages: Check = (database) =>
  database
    .prepare<[], string>('PRAGMA quick_check')
    .pluck()
    .all()
    .filter((found) => found !== 'ok')
    .map((found) => `The database file is damaged: ${found}.`);

const checkReferences: Check = (database) =>
  database
    .prepare<[], { readonly child: string; readonly parent: string; readonly rows: number }>(
      'SELECT "table" AS child, parent, count(*) AS rows FROM pragma_foreign_key_check GROUP BY 1, 2',
    )
    .all()
    .map(({ child, parent, rows }) => `${rows} rows of the table "${child}" belong to no row of "${parent}".`);

const keywordTables = ['passage_stems', 'passage_grams', 'passage_words'] as const;

/** A contentless table has no text to compare with: FTS5 checks its own structure only. */
const checkKeywordTables: Check = (database) =>
  keywordTables.flatMap((table) => {
    try {
      database.prepare(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`).run();
      return [];
    } catch (error) {
      return [`The keyword table "${table}" is damaged: ${toReason(error)}.`];
    }
  });

const checkCompleteness: Check = (database) => {
  const parts = [
    ...keywordTables.map((table) => ({ table, ids: `SELECT id FROM ${table}_docsize` })),
    { table: 'embeddings', ids: 'SELECT passage_id FROM embeddings' },
  ];
  const count = (sql: string) => database.prepare<[], number>(sql).pluck().get() ?? 0;
  return parts.flatMap(({ table, ids }) => {
    const lacking = count(`SELECT count(*) FROM (SELECT id FROM passages EXCEPT ${ids})`);
    const astray = count(`SELECT count(*) FROM (${ids} EXCEPT SELECT id FROM passages)`);
    return [
      ...(lacking === 0 ? [] : [`${lacking} passages lack their row of the table "${table}".`]),
      ...(astray === 0 ? [] : [`${astray} rows of the table "${table}" belong to no passage.`]),
    ];
  });
};
