import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Asker } from '../../src/domain/answer.ts';
import { abstained, answered } from '../fakes/answers.ts';
import { createBareAsker } from '../fakes/bare-asker.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { run } from '../helpers/run-cli.ts';
import { writeArticles } from './articles-folder.ts';

const folder = useFolder();
const data = () => join(folder.path, 'data');

/** Knows the answer to one question, in both languages, unless its article is left out. */
const asker: Asker = createBareAsker({
  ask: async ({ question, excludedArticleIds }) => {
    const language = /\p{Script=Arabic}/u.test(question) ? 'ar' : 'en';
    return excludedArticleIds === undefined && ['who attended?', 'من حضر؟'].includes(question)
      ? answered[language]
      : abstained;
  },
  search: async () => [],
});

function writeQuestions(): string {
  const path = join(folder.path, 'questions.jsonl');
  const gold = (language: 'ar' | 'en') => {
    const [{ articleId, start, end, quote }] = answered[language].citations;
    return [{ articleId, start, end, text: quote }];
  };
  const rows = [
    { id: '1', question: { en: 'who attended?', ar: 'من حضر؟' }, answers: { en: gold('en'), ar: gold('ar') } },
    { id: '2', question: { en: 'who won the cup?', ar: 'من فاز بالكأس؟' } },
  ];
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'));
  return path;
}

describe('evaluate', () => {
  it('prints the measures as one JSON object', async () => {
    await run(data(), ['ingest', writeArticles(folder.path)]);
    const { exitCode, objects } = await run(data(), ['evaluate', writeQuestions(), '--json'], { asker });
    expect(exitCode).toBe(0);
    expect(objects).toMatchObject([{ articles: 2, questions: 1, unanswerable: { declinedRate: 1 } }]);
    const { directions } = objects[0] as { readonly directions: Readonly<Record<string, object>> };
    const names =
      'questions passageRecallAt1 passageRecallAt5 passageRecallAt10 mrrAt10 sentenceHitAt1 sentenceHitAt3 auroc falseAnswerRateAt90';
    for (const direction of ['en-en', 'ar-ar'])
      expect(Object.keys(directions[direction] ?? {})).toEqual(names.split(' '));
  });

  it('measures pairs of names too', async () => {
    const names = join(folder.path, 'names.jsonl');
    writeFileSync(names, ['{"arabic": "عمان", "latin": "Amman"}', '{"arabic": "بيروت", "latin": "Beirut"}'].join('\n'));
    const { objects } = await run(data(), ['evaluate', writeQuestions(), '--names', names, '--json'], { asker });
    expect(objects).toMatchObject([{ names: { names: 2 } }]);
  });

  it('refuses a part to leave out that there is none of', async () => {
    const args = ['evaluate', writeQuestions(), '--without', 'stems,soul'];
    const { exitCode, stderr } = await run(data(), args, { asker });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('"stems,soul"');
    expect(stderr).toContain('stems, grams, embeddings');
  });

  it('exits 1 for a file that is not there or has another shape', async () => {
    const broken = join(folder.path, 'broken.jsonl');
    writeFileSync(broken, '{"question": 1}\n');
    for (const path of [join(folder.path, 'none.jsonl'), broken]) {
      const { exitCode, stdout, stderr } = await run(data(), ['evaluate', path, '--json'], { asker });
      expect([exitCode, stdout]).toEqual([1, '']);
      expect(stderr).toContain(path);
    }
  });

  it('exits 130 when it is interrupted, without measures', async () => {
    await run(data(), ['ingest', writeArticles(folder.path)]);
    const stop = new AbortController();
    const search = async () => {
      stop.abort(130);
      return [];
    };
    const options = { asker: { ...asker, search }, signal: stop.signal };
    const { exitCode, stdout } = await run(data(), ['evaluate', writeQuestions(), '--json'], options);
    expect([exitCode, stdout]).toEqual([130, '']);
  });

  it('exits 2 without a FILE', async () => {
    expect((await run(data(), ['evaluate'])).exitCode).toBe(2);
  });
});
