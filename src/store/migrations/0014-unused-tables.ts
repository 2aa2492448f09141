import type { Migration } from '../migration.ts';

/** Drops two tables of an earlier plan that nothing has ever been written into. */
export const unusedTables: Migration = {
  number: 14,
  name: 'unused-tables',
  sql: 'DROP TABLE watched_files; DROP TABLE removed_articles;',
};
