import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../src/indexes/manifest.ts';

const manifest = {
  format: 1,
  model: 'fake:1',
  dimensions: 4,
  count: 2,
  lastPassageId: 9,
  file: 'a-1.hnsw',
  sha256: 'ab'.repeat(32),
};

describe('parseManifest', () => {
  it('reads back what was written', () => {
    expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest);
  });

  it.each([
    ['another format', { format: 2 }],
    ['no model', { model: undefined }],
    ['no dimensions', { dimensions: 0 }],
    ['half a passage', { count: 0.5 }],
    ['a file outside its folder', { file: '../a.hnsw' }],
    ['a checksum that is too short', { sha256: 'ab' }],
  ])('turns away %s', (_case, change) => {
    expect(parseManifest(JSON.stringify({ ...manifest, ...change }))).toBeUndefined();
  });

  it.each(['', 'null', '[]', '{"format":', '\u0000\u0001', '"1"'])('turns away what is no manifest: %j', (text) => {
    expect(parseManifest(text)).toBeUndefined();
  });
});
