import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/domain/errors.ts';
import { readQuestionFile } from '../../src/evaluation/question-file.ts';
import { useFolder } from '../helpers/data-folder.ts';

const folder = useFolder();
const gold = { articleId: 'a', start: 0, end: 4, text: 'four' };

function write(...lines: readonly (string | object)[]): string {
  const path = join(folder.path, 'questions.jsonl');
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

describe('a file of questions', () => {
  it('is read line by line, empty ones and a byte order mark left out', async () => {
    const rows = [
      { id: 'x', question: { en: 'how many?', ar: 'كم؟' }, answers: { en: [gold], ar: [] } },
      { question: { ar: 'من؟' } },
      { id: 7, question: { en: 'who?' }, answers: null },
    ];
    const path = write(`\uFEFF${JSON.stringify(rows[0])}`, '', rows[1] ?? '', `${JSON.stringify(rows[2])}\r`, '  ');
    expect(await readQuestionFile(path)).toEqual([
      { id: 'x', question: rows[0]?.question, answers: { en: [gold], ar: [] }, earlier: [] },
      { id: `${path}:3`, question: { ar: 'من؟' }, answers: null, earlier: [] },
      { id: '7', question: { en: 'who?' }, answers: null, earlier: [] },
    ]);
  });

  it('puts before a follow-up all that was asked before it, oldest first, wherever it stands', async () => {
    const path = write(
      { id: '3', question: { en: 'and then?', ar: 'ثم؟' }, after: '2' },
      { id: '1', question: { en: 'who?', ar: 'من؟' } },
      { id: '2', question: { en: 'and where?', ar: 'وأين؟' }, after: '1' },
    );
    const earlier = (await readQuestionFile(path)).map((row) => row.earlier);
    expect(earlier).toEqual([
      [
        { en: 'who?', ar: 'من؟' },
        { en: 'and where?', ar: 'وأين؟' },
      ],
      [],
      [{ en: 'who?', ar: 'من؟' }],
    ]);
  });

  it.each([
    ['that are no JSON', '{"question": '],
    ['that are no object', '["question"]'],
    ['without a question', '{"id": "1"}'],
    ['whose question is in no known language', '{"question": {"fr": "qui?"}}'],
    ['whose question is a text', '{"question": "who?"}'],
    ['whose answers are a list', '{"question": {"en": "who?"}, "answers": []}'],
    ['whose answers are no spans', '{"question": {"ar": "من؟"}, "answers": {"ar": [{"articleId": "a"}]}}'],
    ['whose spans end before they begin', { question: { en: 'who?' }, answers: { en: [{ ...gold, end: 0 }] } }],
    ['whose spans are no whole numbers', { question: { en: 'who?' }, answers: { en: [{ ...gold, start: 0.5 }] } }],
    ['with an id that is an object', { id: {}, question: { en: 'who?' } }],
    ['that come after nothing', { id: '1', question: { en: 'and?' }, after: '9' }],
    ['that come after themselves', { id: '1', question: { en: 'and?' }, after: '1' }],
  ])('turns away lines %s, and says where', async (_, line) => {
    const path = write({ id: '0', question: { en: 'who?' } }, line);
    const error: unknown = await readQuestionFile(path).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CorpusError);
    expect(error).toMatchObject({ code: 'invalid-line', message: expect.stringContaining(`${path}:2 `) as string });
  });

  it('turns away conversations that go round', async () => {
    const path = write(
      { id: '1', question: { en: 'and?' }, after: '2' },
      { id: '2', question: { en: 'and?' }, after: '1' },
    );
    await expect(readQuestionFile(path)).rejects.toThrow('comes after itself, by way of "1"');
  });

  it('must be there', async () => {
    const path = join(folder.path, 'none.jsonl');
    await expect(readQuestionFile(path)).rejects.toMatchObject({ code: 'source-not-found' });
  });
});
