import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useVectorIndexes } from './vector-index-world.ts';

const world = useVectorIndexes();

describe('a damaged index file', () => {
  const damages: readonly (readonly [string, string, () => Promise<void>])[] = [
    ['a flipped byte', 'checksum', () => world.flipByte()],
    ['a cut end', 'checksum', async () => truncate(await world.indexFilePath(), 4000)],
    ['no index file', 'ENOENT', async () => rm(await world.indexFilePath())],
    ['wrong dimensions', '16 dimensions', () => world.changeManifest({ dimensions: 16 })],
    ['a wrong count', '299', () => world.changeManifest({ count: 299 })],
    ['another model', 'fake:0', () => world.changeManifest({ model: 'fake:0' })],
    ['another format', 'cannot be understood', () => world.changeManifest({ format: 7 })],
    [
      'a garbled manifest',
      'cannot be understood',
      () => writeFile(world.manifestPath(), Buffer.from([0, 255, 123, 34])),
    ],
  ];

  it.each(damages)('is reported, searched around and made anew: %s', async (_damage, reason, damage) => {
    world.addArticles(60);
    await world.openIndex().sync();
    const sound = await world.readManifest();
    await damage();
    const index = world.openIndex();
    const query = world.nextEmbedding();
    expect(await world.search(index, query)).toEqual(world.searchExactly(query));
    expect(world.warnings().filter((line) => line.includes(reason))).toHaveLength(1);
    await index.sync();
    const { model, dimensions, count } = sound;
    expect(await world.readManifest()).toMatchObject({ model, dimensions, count });
    await world.expectReadable();
  });

  it('is made anew when the folder was removed', async () => {
    world.addArticles(60);
    const index = world.openIndex();
    await index.sync();
    await rm(join(world.folder, 'index'), { recursive: true });
    await index.sync();
    await world.expectReadable();
  });

  it('is not extended', async () => {
    world.addArticles(60);
    const index = world.openIndex();
    await index.sync();
    await world.flipByte();
    world.addArticles(20);
    await index.sync();
    expect(await world.readManifest()).toMatchObject({ count: 400 });
    await world.expectReadable();
  });

  it('that cannot be written is reported, and does not stop a search', async () => {
    world.addArticles(60);
    await writeFile(join(world.folder, 'index'), 'a file where the folder should be');
    const index = world.openIndex();
    await index.sync();
    expect(world.warnings()).not.toEqual([]);
    const query = world.nextEmbedding();
    expect(await world.search(index, query)).toEqual(world.searchExactly(query));
    expect(world.locks.held.size).toBe(0);
  });
});

describe('two processes on one folder', () => {
  it('have one writer: the other reads', async () => {
    world.addArticles(60);
    const lock = await world.locks.tryAcquire('vector-index');
    const index = world.openIndex();
    await index.sync();
    expect(await world.indexFiles()).toEqual([]);
    const query = world.nextEmbedding();
    expect(await world.search(index, query)).toEqual(world.searchExactly(query));
    await lock?.release();
    await index.sync();
    expect(await world.indexFiles()).toHaveLength(2);
  });

  it('write once when both find the file missing', async () => {
    world.addArticles(60);
    const indexes = [world.openIndex(), world.openIndex()];
    await Promise.all(indexes.map((index) => index.sync()));
    for (const index of indexes) await index.sync();
    expect(world.logger.lines.filter((line) => line.includes('writing the vector index'))).toHaveLength(1);
  });

  it('notice when the other replaced the index', async () => {
    world.addArticles(60);
    const [writer, reader] = [world.openIndex(), world.openIndex()];
    await writer.sync();
    const query = world.nextEmbedding();
    await world.search(reader, query);
    world.addArticles(30);
    await writer.sync();
    const readsBefore = world.logger.lines.filter((line) => line.includes('file read')).length;
    expect(await world.search(reader, query)).toEqual(world.searchExactly(query));
    expect(world.logger.lines.filter((line) => line.includes('file read'))).toHaveLength(readsBefore + 1);
    expect(await world.indexFiles()).toHaveLength(2);
  });

  it('leave nothing behind of a write that a crash interrupted', async () => {
    world.addArticles(60);
    await world.openIndex().sync();
    await writeFile(join(world.folder, 'index', 'unfinished.hnsw.tmp'), 'part');
    await writeFile(join(world.folder, 'index', 'unnamed.hnsw'), 'whole, but the manifest was not written');
    const index = world.openIndex();
    const query = world.nextEmbedding();
    expect(await world.search(index, query)).toEqual(world.searchExactly(query));
    world.addArticles(30);
    await index.sync();
    expect(await world.indexFiles()).toHaveLength(2);
  });
});

describe('closing', () => {
  it('interrupts a build and gives the lock back', async () => {
    world.addArticles(600);
    const index = world.openIndex();
    const syncing = index.sync();
    await world.logger.waitFor('writing the vector index');
    await index.close();
    await syncing;
    expect(world.locks.held.size).toBe(0);
    expect(await world.indexFiles()).toEqual([]);
    expect(world.warnings()).toEqual([]);
  });

  it('ends searching', async () => {
    const index = world.openIndex();
    await index.close();
    await expect(world.search(index, world.nextEmbedding())).rejects.toThrow('closed');
  });
});
