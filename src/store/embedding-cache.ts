import type { EmbeddingCache } from '../domain/embedding.ts';
import type { Connection } from './connection.ts';
import { fromBytes, toBytes } from './embeddings.ts';

export function createEmbeddingCache({ database, read, write }: Connection): EmbeddingCache {
  const find = database.prepare<[string, string], { hash: string; bytes: Buffer }>(
    `SELECT c.text_hash AS hash, c.embedding AS bytes FROM json_each(?) AS wanted
     CROSS JOIN embedding_cache AS c ON c.model = ? AND c.text_hash = wanted.value`,
  );
  const save = database.prepare<[string, string, Buffer]>(
    'INSERT OR REPLACE INTO embedding_cache (model, text_hash, embedding) VALUES (?, ?, ?)',
  );
  return {
    findEmbeddings: (model, hashes) =>
      read(() => new Map(find.all(JSON.stringify(hashes), model).map(({ hash, bytes }) => [hash, fromBytes(bytes)]))),
    saveEmbeddings: (model, embeddings) =>
      write(() => embeddings.forEach((embedding, hash) => save.run(model, hash, toBytes(embedding)))),
  };
}
