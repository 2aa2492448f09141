import type { ArticleId, PassageId } from '../../src/domain/article.ts';
import type { Locks, Logger } from '../../src/domain/runtime.ts';
import type { ArticleStore, EmbeddingReader } from '../../src/domain/store.ts';

interface HeldPassage {
  readonly articleId: string;
  readonly model: string;
  readonly embedding: Float32Array;
}

/** Embeddings in memory, with a record of what was read of them. */
export class FakeEmbeddings implements EmbeddingReader, Pick<ArticleStore, 'generation'> {
  readonly passages = new Map<number, HeldPassage>();
  readonly reads: number[] = [];
  #nextId = 1;
  #generation = 0;

  add(articleId: string, embeddings: readonly Float32Array[], model = 'fake:1'): number[] {
    this.#generation += 1;
    return embeddings.map((embedding) => {
      this.passages.set(this.#nextId, { articleId, model, embedding });
      return this.#nextId++;
    });
  }

  remove(passageIds: Iterable<number>): void {
    this.#generation += 1;
    for (const passageId of passageIds) this.passages.delete(passageId);
  }

  /** Ids so high that they stand for a store with a very long life. */
  continueAt(passageId: number): void {
    this.#nextId = passageId;
  }

  async generation(): Promise<number> {
    return this.#generation;
  }

  async listEmbeddings({ model, afterPassageId, limit }: Parameters<EmbeddingReader['listEmbeddings']>[0]) {
    const rows = this.#ofModel(model)
      .filter(([passageId]) => passageId > Number(afterPassageId ?? 0))
      .slice(0, limit);
    this.reads.push(...rows.map(([passageId]) => passageId));
    return rows.map(([passageId, { embedding }]) => ({ passageId: toId(passageId), embedding }));
  }

  async listEmbeddedIds(model: string): Promise<Float64Array> {
    return Float64Array.from(this.#ofModel(model), ([passageId]) => passageId);
  }

  async countEmbeddings(model: string): Promise<number> {
    return this.#ofModel(model).length;
  }

  async listPassageIds(articleIds: readonly ArticleId[]): Promise<readonly PassageId[]> {
    const wanted: readonly string[] = articleIds;
    return [...this.passages].filter(([, { articleId }]) => wanted.includes(articleId)).map(([id]) => toId(id));
  }

  #ofModel(model: string): [number, HeldPassage][] {
    return [...this.passages].filter(([, passage]) => passage.model === model);
  }
}

/** Locks between indexes of one test, as if they were processes. */
export function createFakeLocks(): Locks & { readonly acquired: string[]; readonly held: Set<string> } {
  const held = new Set<string>();
  const acquired: string[] = [];
  return {
    held,
    acquired,
    async tryAcquire(name) {
      if (held.has(name)) return undefined;
      held.add(name);
      acquired.push(name);
      return { release: async () => void held.delete(name) };
    },
    findHolder: () => Promise.reject(new Error('not implemented')),
  };
}

/** Keeps what was logged, as `level: message fields`. */
export class FakeLogger implements Logger {
  readonly lines: string[] = [];
  readonly #waiting = new Map<string, () => void>();

  debug = (fields: object, message: string) => this.#keep('debug', fields, message);
  info = (fields: object, message: string) => this.#keep('info', fields, message);
  warn = (fields: object, message: string) => this.#keep('warn', fields, message);
  error = (fields: object, message: string) => this.#keep('error', fields, message);

  /** Until this message is logged. */
  waitFor(message: string): Promise<void> {
    return new Promise((resolve) => this.#waiting.set(message, resolve));
  }

  #keep(level: string, fields: object, message: string): void {
    this.lines.push(`${level}: ${message} ${JSON.stringify(fields)}`);
    this.#waiting.get(message)?.();
  }
}

export function toId(passageId: number): PassageId {
  return String(passageId) as PassageId;
}
