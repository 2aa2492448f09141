import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines, type InputLine } from '../../src/commands/lines.ts';

async function read(...pieces: (string | Buffer)[]): Promise<InputLine[]> {
  async function* toInput() {
    yield* pieces;
  }
  const lines: InputLine[] = [];
  for await (const line of readLines(toInput())) lines.push(line);
  return lines;
}

async function readTexts(...pieces: (string | Buffer)[]): Promise<string[]> {
  return (await read(...pieces)).map((line) => (line.kind === 'text' ? line.text : `(${line.reason})`));
}

describe('lines of input', () => {
  it.each([
    ['nothing', '', []],
    ['a line without an end', 'who?', ['who?']],
    ['a line without an end, in Arabic', 'من؟', ['من؟']],
    ['lines with ends', 'a\nb\n', ['a', 'b']],
    ['ends of Windows', 'من؟\r\nwho?\r\n', ['من؟', 'who?']],
    ['empty lines', '\n\r\na\n\n', ['', '', 'a', '']],
    ['a byte order mark', '\uFEFFwho?\nwhen?', ['who?', 'when?']],
    ['a carriage return inside', 'a\rb\n', ['a\rb']],
  ])('are read from %s', async (_, input, texts) => {
    expect(await readTexts(input)).toEqual(texts);
  });

  it('do not depend on where the input is cut', async () => {
    const input = Buffer.from('من حضر أستانا 22؟\r\nwho attended?\n\n{"question": "متى؟"}');
    const whole = await readTexts(input);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(input.length), { maxLength: 8 }), async (cuts) => {
        const borders = [0, ...cuts.toSorted((a, b) => a - b), input.length];
        const pieces = borders.slice(1).map((border, position) => input.subarray(borders[position], border));
        expect(await readTexts(...pieces)).toEqual(whole);
      }),
    );
  });

  it('are given as soon as they are complete', async () => {
    let given = 0;
    async function* toInput() {
      yield 'first\nsec';
      expect(given).toBe(1);
      yield 'ond\n';
      expect(given).toBe(2);
    }
    for await (const line of readLines(toInput())) given += line.kind === 'text' ? 1 : 0;
    expect(given).toBe(2);
  });

  it('are refused when they are not UTF-8, and the next is read', async () => {
    const lines = await read(Buffer.from([0xe3, 0xd1, 0xcd, 0xc8, 0x0a]), 'مرحبا\n');
    expect(lines).toEqual([
      { kind: 'rejected', reason: 'is not UTF-8', beginning: expect.any(String) as string },
      { kind: 'text', text: 'مرحبا' },
    ]);
  });

  it('are refused above 1 MB, and the next is read', async () => {
    const piece = Buffer.alloc(256 * 1024, 'س');
    const lines = await read(...Array.from({ length: 8 }, () => piece), '\nwho?\n');
    expect(lines.map(({ kind }) => kind)).toEqual(['rejected', 'text']);
    expect(lines[0]).toMatchObject({ reason: expect.stringContaining('2097152 bytes') as string });
    expect(lines[0]).toMatchObject({ beginning: 'س'.repeat(100) });
  });

  it('are taken up to 1 MB', async () => {
    expect((await read(`${'a'.repeat(1024 * 1024)}\n`))[0]?.kind).toBe('text');
  });
});
