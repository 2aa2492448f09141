import type { ArticleTies } from '../domain/store.ts';
import type { Connection } from './connection.ts';
import { toNumberBytes } from './number-bytes.ts';

/** Gives the function that stores what an article is tied to; to be called within the transaction that stores the article. */
export function createTieWriter({ database }: Connection): (key: number, ties: ArticleTies | undefined) => void {
  const upsert = database.prepare(
    `INSERT INTO article_ties (article_key, body_hash, duplicate_of, found_translation_of, corrected_at)
     VALUES (:key, :bodyHash, :duplicateOf, :translationOf, :correctedAt)
     ON CONFLICT (article_key) DO UPDATE SET
       body_hash = excluded.body_hash, duplicate_of = excluded.duplicate_of,
       found_translation_of = coalesce(excluded.found_translation_of, found_translation_of),
       corrected_at = coalesce(excluded.corrected_at, corrected_at)`,
  );
  const insertName = database.prepare('INSERT OR IGNORE INTO article_names (name, article_key) VALUES (?, ?)');
  const saveSignature = createSignatureWriter(database);
  return (key, ties) => {
    saveSignature(key, ties?.signature ?? null);
    if (ties === undefined) return;
    const { bodyHash, duplicateOf, translationOf, correctedAt } = ties;
    upsert.run({ key, bodyHash, duplicateOf, translationOf, correctedAt });
    for (const name of ties.names) insertName.run(name, key);
  };
}

function createSignatureWriter(database: Connection['database']) {
  const dropBands = database.prepare('DELETE FROM signature_bands WHERE article_key = ?');
  const drop = database.prepare('DELETE FROM article_signatures WHERE article_key = ?');
  const insert = database.prepare('INSERT INTO article_signatures (article_key, signature) VALUES (?, ?)');
  const insertBands = database.prepare(
    'INSERT OR IGNORE INTO signature_bands (article_key, band) SELECT ?, value FROM json_each(?)',
  );
  return (key: number, signature: Uint32Array | null): void => {
    dropBands.run(key);
    drop.run(key);
    if (signature === null) return;
    insert.run(key, toNumberBytes(signature));
    insertBands.run(key, JSON.stringify(toBands(signature)));
  };
}

const rowsPerBand = 4;

/** A number for each run of four values; two signatures that share one are looked at more closely. */
export function toBands(signature: Uint32Array): number[] {
  const bands: number[] = [];
  for (let at = 0; at + rowsPerBand <= signature.length; at += rowsPerBand) {
    let hash = at + 1;
    for (const value of signature.subarray(at, at + rowsPerBand))
      hash = Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15);
    bands.push((hash >>> 0) * 64 + at / rowsPerBand);
  }
  return bands;
}
