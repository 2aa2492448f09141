import { endianness } from 'node:os';
import type { EmbeddingStore } from '../domain/store.ts';
import type { Connection } from './connection.ts';
import { toIdList, toPassageId } from './rows.ts';

export function createEmbeddings({ database, read, write }: Connection): EmbeddingStore {
  const page = database.prepare<[string, number, number], { id: number; bytes: Buffer }>(
    `SELECT passage_id AS id, embedding AS bytes FROM embeddings
     WHERE model = ? AND passage_id > ? ORDER BY passage_id LIMIT ?`,
  );
  const ids = database
    .prepare<[string], number>('SELECT passage_id FROM embeddings WHERE model = ? ORDER BY passage_id')
    .pluck();
  const count = database.prepare<[string], number>('SELECT count(*) FROM embeddings WHERE model = ?').pluck();
  const ofArticles = database
    .prepare<[string], number>(
      `SELECT p.id FROM json_each(?) AS wanted CROSS JOIN articles AS a ON a.id = wanted.value
       CROSS JOIN passages AS p ON p.article_key = a.key ORDER BY p.id`,
    )
    .pluck();
  const models = database
    .prepare<[], string>('SELECT model FROM embeddings GROUP BY model ORDER BY count(*) DESC, model')
    .pluck();
  const stale = database.prepare<[string, number, number], { id: number; text: string }>(
    `SELECT p.id, p.text FROM embeddings AS e JOIN passages AS p ON p.id = e.passage_id
     WHERE e.model <> ? AND p.id > ? ORDER BY p.id LIMIT ?`,
  );
  const replace = database.prepare<[string, Buffer, number]>(
    'UPDATE embeddings SET model = ?, embedding = ? WHERE passage_id = ?',
  );
  const bump = database.prepare('UPDATE generation SET value = value + 1');
  return {
    listModels: () => read(() => models.all()),
    listStalePassages: ({ model, afterPassageId = '0', limit }) =>
      read(() =>
        stale.all(model, Number(afterPassageId), limit).map(({ id, text }) => ({ passageId: toPassageId(id), text })),
      ),
    replaceEmbeddings: (model, rows) =>
      write(() => {
        for (const { passageId, embedding } of rows) replace.run(model, toBytes(embedding), Number(passageId));
        bump.run();
      }),
    listEmbeddings: ({ model, afterPassageId = '0', limit }) =>
      read(() =>
        page
          .all(model, Number(afterPassageId), Math.max(0, limit))
          .map(({ id, bytes }) => ({ passageId: toPassageId(id), embedding: fromBytes(bytes) })),
      ),
    listEmbeddedIds: (model) => read(() => Float64Array.from(ids.all(model))),
    countEmbeddings: (model) => read(() => count.get(model) ?? 0),
    listPassageIds: (articleIds) => read(() => ofArticles.all(toIdList(articleIds)).map(toPassageId)),
  };
}

/** The embedding as little-endian 32-bit floats. */
export function toBytes(embedding: Float32Array): Buffer {
  return orderBytes(Buffer.from(embedding.buffer, embedding.byteOffset, embedding.byteLength));
}

/** The other way round. */
export function fromBytes(bytes: Buffer): Float32Array {
  return new Float32Array(Uint8Array.from(orderBytes(bytes)).buffer);
}

function orderBytes(bytes: Buffer): Buffer {
  return endianness() === 'LE' ? bytes : Buffer.from(bytes).swap32();
}
