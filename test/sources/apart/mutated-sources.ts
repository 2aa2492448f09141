import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect } from 'vitest';
import { createParserProcess, type ParserJob } from '../../../src/sources/apart/parser-process.ts';

const fixtures = new URL('../../fixtures/sources/', import.meta.url);
const folders = { 'page-shapes': 'page', page: 'page', pdf: 'pdf', docx: 'docx' } as const;

interface Seed {
  readonly kind: ParserJob['kind'];
  readonly bytes: Buffer;
}

/** Pages, PDF and Word files of the fixtures. */
const seeds: readonly Seed[] = Object.entries(folders).flatMap(([folder, kind]) =>
  readdirSync(new URL(`${folder}/`, fixtures)).flatMap((name) =>
    readdirSync(new URL(`${folder}/${name}/`, fixtures))
      .filter((file) => /^input\.(?:html|pdf|docx)$/u.test(file))
      .map((file) => ({ kind, bytes: readFileSync(new URL(`${folder}/${name}/${file}`, fixtures)) })),
  ),
);

const nasty = [
  '<div>'.repeat(3000), '<table><tr><td>'.repeat(300), '<p><b><i>'.repeat(200), '<div><a href="x">y</a>z</div>'.repeat(2000), '<!--', '-->',
  '<script>', '</script>', '<svg>', '<template>', '\u0000', '&#x202E;', '&#xD800;', '<a href="', "'", '</body>', 'endobj', '/Kids [1 0 R]', '%%EOF',
]; // prettier-ignore

/** Where, how much of the rest is cut out or written twice, and what stands there instead. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.nat(8), fc.nat(800)),
  change: fc.oneof(
    fc.constantFrom('cut', 'twice', 'end', 'noise'),
    fc.constantFrom(...nasty).map((put) => ({ put })),
  ),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(bytes: Buffer, { at, length, change }: Mutation): Buffer {
  const place = Math.floor(at * bytes.length);
  const [before, piece, after] = [
    bytes.subarray(0, place),
    bytes.subarray(place, place + length),
    bytes.subarray(place + length),
  ];
  if (change === 'cut') return Buffer.concat([before, after]);
  if (change === 'twice') return Buffer.concat([before, piece, piece, after]);
  if (change === 'end') return Buffer.from(before);
  if (change === 'noise') return Buffer.concat([before, piece.map((byte, index) => byte ^ (37 * (index + 1))), after]);
  return Buffer.concat([before, Buffer.from(change.put), after]);
}

const damagedSource: fc.Arbitrary<ParserJob> = fc
  .record({ seed: fc.constantFrom(...seeds), mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }) })
  .map(({ seed: { kind, bytes }, mutations }) => {
    const damaged = mutations.reduce(mutate, bytes);
    return kind === 'page' ? { kind, html: damaged.toString('utf8') } : { kind, bytes: damaged };
  });

/** What taking one damaged source apart may cost of the processor. */
const limitMs = 10_000;

/**
 * Takes so many damaged sources apart and checks that one process lives through all of them, each within its time, and holds little more memory at
 * the end than after the first third.
 */
export async function expectToSurvive(runs: number, { mostGrownMegabytes }: { readonly mostGrownMegabytes: number }) {
  const parsers = createParserProcess({ idleMs: 600_000, timeoutMs: limitMs });
  let [pid, early, count, parsed]: [number | undefined, number, number, number] = [undefined, 0, 0, 0];
  try {
    const property = fc.asyncProperty(damagedSource, async (job) => {
      const result = await parsers.run(job);
      pid ??= parsers.pid();
      expect(parsers.pid(), `the process was ended: ${JSON.stringify(result).slice(0, 200)}`).toBe(pid);
      count++;
      parsed += result.kind === 'parsed' ? 1 : 0;
      if (count === Math.floor(runs / 3)) early = await readMegabytes(pid);
    });
    await fc.assert(property, { numRuns: runs, seed: 7, endOnFailure: true });
    expect((await readMegabytes(pid)) - early).toBeLessThan(mostGrownMegabytes);
    expect(parsed).toBeGreaterThan(runs / 4);
  } finally {
    const left = parsers.pid();
    if (left !== undefined) process.kill(left, 'SIGKILL');
  }
}

/** Resident; zero where the system does not tell. */
async function readMegabytes(pid: number | undefined): Promise<number> {
  const pages = (await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')).split(' ')[1];
  return (Number(pages ?? 0) * 4096) / 1_048_576;
}
