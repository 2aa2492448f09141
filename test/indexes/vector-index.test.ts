import { describe, expect, it } from 'vitest';
import { useVectorIndexes } from './vector-index-world.ts';

const world = useVectorIndexes();

describe('a small corpus', () => {
  it('is searched exactly, without an index file', async () => {
    world.addArticles(40);
    const index = world.openIndex({ exactBelow: 1000 });
    await index.sync();
    const query = world.nextEmbedding();
    expect(await world.search(index, query)).toEqual(world.searchExactly(query));
    expect(await world.indexFiles()).toEqual([]);
    expect(world.locks.acquired).toEqual([]);
  });

  it('may be empty', async () => {
    const index = world.openIndex();
    await index.sync();
    expect(await world.search(index, world.nextEmbedding())).toEqual([]);
  });

  it('covers at once what was added, and nothing that was removed', async () => {
    world.addArticles(10);
    const index = world.openIndex({ exactBelow: 1000 });
    const query = world.nextEmbedding();
    await world.search(index, query);
    const [added] = world.embeddings.add('late', [query]);
    expect((await world.search(index, query))[0]).toBe(added);
    world.embeddings.remove([added ?? 0]);
    expect(await world.search(index, query)).toEqual(world.searchExactly(query));
  });

  it('reads each embedding once', async () => {
    world.addArticles(10);
    const index = world.openIndex({ exactBelow: 1000 });
    await world.search(index, world.nextEmbedding());
    world.addArticles(2);
    await Promise.all([world.search(index, world.nextEmbedding()), world.search(index, world.nextEmbedding())]);
    expect(world.embeddings.reads).toEqual([...world.embeddings.passages.keys()]);
  });

  it('covers a passage whose id is lower than one already seen', async () => {
    const query = world.nextEmbedding();
    world.embeddings.continueAt(50);
    world.addArticles(2);
    const index = world.openIndex();
    await world.search(index, query);
    world.embeddings.continueAt(7);
    world.embeddings.add('late', [query]);
    expect((await world.search(index, query))[0]).toBe(7);
  });

  it('gives cosines in [-1, 1] as scores', async () => {
    const query = world.nextEmbedding();
    world.embeddings.add('same', [query, query.map((value) => -value)]);
    const found = await world.openIndex().search({ embedding: query, limit: 5 });
    expect(found.map(({ score }) => Math.abs(score))).toEqual([expect.closeTo(1), expect.closeTo(1)]);
    expect(found.every(({ score }) => score >= -1 && score <= 1)).toBe(true);
  });

  it('leaves out an embedding of the wrong length, and says so', async () => {
    world.addArticles(2);
    world.embeddings.add('broken', [Float32Array.of(1)]);
    expect(await world.search(world.openIndex(), world.nextEmbedding())).toHaveLength(10);
    expect(world.logger.lines.join()).toContain('wrong length');
  });

  it('turns away a question of the wrong length', async () => {
    await expect(world.search(world.openIndex(), Float32Array.of(1))).rejects.toThrow('1 dimensions');
  });
});

describe('a large corpus', () => {
  it('is found with a recall of at least .95', async () => {
    world.addArticles(400);
    const index = world.openIndex();
    await index.sync();
    const queries = Array.from({ length: 100 }, world.nextEmbedding);
    let shared = 0;
    for (const query of queries) {
      const exact = new Set(world.searchExactly(query));
      shared += (await world.search(index, query)).filter((passageId) => exact.has(passageId)).length;
    }
    expect(shared / (queries.length * 10)).toBeGreaterThanOrEqual(0.95);
  });

  it('is read from the file by the next process, which reads no embedding', async () => {
    world.addArticles(60);
    await world.openIndex().sync();
    world.embeddings.reads.length = 0;
    const query = world.nextEmbedding();
    expect(await world.search(world.openIndex(), query)).toEqual(world.searchExactly(query));
    expect(world.embeddings.reads).toEqual([]);
  });

  it('keeps to articles, to few exactly and to many by the graph', async () => {
    world.addArticles(200);
    const index = world.openIndex();
    await index.sync();
    const query = world.nextEmbedding();
    for (const articles of [0, 3, 150]) {
      const articleIds = Array.from({ length: articles }, (_, article) => `article-${article}`);
      const keeps = (passageId: number) => articleIds.includes(world.articleOf(passageId));
      expect(await world.search(index, query, { articleIds })).toEqual(world.searchExactly(query, keeps));
    }
  });

  it('leaves excluded articles out, also from the articles asked for', async () => {
    world.addArticles(60);
    const index = world.openIndex();
    await index.sync();
    const query = world.nextEmbedding();
    const excludedArticleIds = world.searchExactly(query).map((passageId) => world.articleOf(passageId));
    const keeps = (passageId: number) => !excludedArticleIds.includes(world.articleOf(passageId));
    expect(await world.search(index, query, { excludedArticleIds })).toEqual(world.searchExactly(query, keeps));
    const articleIds = excludedArticleIds.slice(0, 2);
    expect(await world.search(index, query, { articleIds, excludedArticleIds })).toEqual([]);
  });

  it('covers what the file lacks, and nothing that was removed since', async () => {
    world.addArticles(60);
    const index = world.openIndex();
    await index.sync();
    const query = world.nextEmbedding();
    const [added] = world.embeddings.add('late', [query]);
    world.embeddings.remove(world.searchExactly(query).slice(1, 4));
    const expected = world.searchExactly(query);
    expect(expected[0]).toBe(added);
    expect(await world.search(index, query)).toEqual(expected);
    expect(await world.search(world.openIndex(), query)).toEqual(expected);
  });

  it('finds an article again under its new passages after a change', async () => {
    world.addArticles(60);
    const index = world.openIndex();
    await index.sync();
    const before = [...world.embeddings.passages.keys()].filter(
      (passageId) => world.articleOf(passageId) === 'article-5',
    );
    world.embeddings.remove(before);
    const after = world.embeddings.add('article-5', [world.nextEmbedding(), world.nextEmbedding()]);
    const found = await world.search(index, world.nextEmbedding(), { articleIds: ['article-5'] });
    expect(found.toSorted((left, right) => left - right)).toEqual(after);
  });

  it('leaves small arrears to exact search and folds large ones into the file', async () => {
    world.addArticles(60);
    const index = world.openIndex();
    await index.sync();
    const first = await world.readManifest();
    world.addArticles(1);
    await index.sync();
    expect(await world.readManifest()).toEqual(first);
    world.addArticles(20);
    await index.sync();
    expect(await world.readManifest()).toMatchObject({ count: 405, lastPassageId: 405 });
    const query = world.nextEmbedding();
    expect(await world.search(index, query)).toEqual(world.searchExactly(query));
  });

  it('is built anew when a fifth of the graph was removed', async () => {
    world.addArticles(60);
    const index = world.openIndex();
    await index.sync();
    world.embeddings.remove([...world.embeddings.passages.keys()].slice(0, 50));
    await index.sync();
    expect(await world.readManifest()).toMatchObject({ count: 300 });
    world.embeddings.remove([...world.embeddings.passages.keys()].slice(0, 100));
    await index.sync();
    expect(await world.readManifest()).toMatchObject({ count: 150 });
    const query = world.nextEmbedding();
    expect(await world.search(index, query)).toEqual(world.searchExactly(query));
  });

  it('is searched exactly again once it has become small', async () => {
    world.addArticles(60);
    const index = world.openIndex();
    await index.sync();
    world.embeddings.remove([...world.embeddings.passages.keys()].slice(0, 290));
    const query = world.nextEmbedding();
    expect(await world.search(index, query)).toEqual(world.searchExactly(query));
    await index.sync();
    expect(await world.readManifest()).toMatchObject({ count: 300 });
  });

  it('covers passages whose ids the graph cannot hold', async () => {
    world.addArticles(60);
    world.embeddings.continueAt(2 ** 32 + 5);
    const query = world.nextEmbedding();
    world.embeddings.add('late', [query]);
    const index = world.openIndex();
    await index.sync();
    expect((await world.search(index, query))[0]).toBe(2 ** 32 + 5);
    expect(await world.readManifest()).toMatchObject({ count: 300 });
  });
});
