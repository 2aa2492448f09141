import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import type { Evaluation } from '../../src/evaluation/evaluate.ts';
import type { RankingFit } from '../../src/evaluation/fit-ranking.ts';
import type { SupportFit } from '../../src/evaluation/fit-support.ts';
import { supportFeatureNames } from '../../src/retrieval/confidence.ts';
import { passageFeatureNames } from '../../src/retrieval/passage-features.ts';
import { sentenceFeatureNames } from '../../src/retrieval/sentence-features.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { run } from '../helpers/run-cli.ts';
import { writeSmallArticles, writeSmallQuestions } from './small-set.ts';

const folder = useFolder();

/** Runs a command on a data folder that holds the articles of these languages. */
async function runOn(languages: readonly Language[], argv: readonly string[]) {
  const data = join(folder.path, 'data');
  const ingested = await run(data, ['ingest', writeSmallArticles(folder.path, languages)]);
  expect(ingested.exitCode).toBe(0);
  return run(data, [...argv, writeSmallQuestions(folder.path)]);
}

describe('evaluate', () => {
  it('finds the articles and sentences in both languages', async () => {
    const { exitCode, objects, stderr } = await runOn(['ar', 'en'], ['evaluate', '--json']);
    expect(exitCode).toBe(0);
    const [evaluation] = objects as unknown as readonly [Evaluation];
    expect(evaluation).toMatchObject({ articles: 8, questions: 5, unanswerable: { questions: 2 } });
    const perfect = { questions: 4, passageRecallAt1: 1, mrrAt10: 1, sentenceHitAt3: 1 };
    expect(evaluation.directions).toMatchObject({ 'ar-ar': perfect, 'en-en': perfect });
    expect(Object.keys(evaluation.directions)).toHaveLength(2);
    expect(evaluation.answers).toMatchObject({ ar: { questions: 5 }, en: { questions: 5 } });
    expect(evaluation.followUps).toMatchObject({ ar: { questions: 1 }, en: { questions: 1 } });
    expect(stderr).toContain('en-ar: left out, articles in the language of the question answer');
    expect(stderr).not.toContain('misquotes');
  });

  it.each([
    ['ar', 'en-ar'],
    ['en', 'ar-en'],
  ] as const)('measures the cross direction where only %s is held', async (language, cross) => {
    const { objects, stderr } = await runOn([language], ['evaluate', '--json']);
    const [evaluation] = objects as unknown as readonly [Evaluation];
    expect(Object.keys(evaluation.directions).sort()).toEqual([`${language}-${language}`, cross].sort());
    expect(evaluation.directions[cross]).toMatchObject({ questions: 4, passageRecallAt5: 1 });
    const other = language === 'ar' ? 'en' : 'ar';
    expect(stderr).toContain(`${other}-${other}: left out, no article that answers is held`);
  });

  it('tells people in tables, and the failures on standard error when asked to', async () => {
    const { stdout, stderr } = await runOn(['ar', 'en'], ['evaluate', '--failures']);
    expect(stdout).toMatch(/^direction +questions +passageRecallAt1/m);
    expect(stdout).toMatch(/^ar-ar +4 +100\.0/m);
    expect(stdout).toMatch(/^unanswerable +questions +declinedRate +abstained ar +abstained en$/m);
    const { right } = readAnswers(stdout);
    expect(stderr.match(/ {2}expected: "/g) ?? []).toHaveLength(10 - right);
  });
});

/** How many answers a table says are right, in both languages. */
function readAnswers(stdout: string): { readonly right: number } {
  const rows = [...stdout.matchAll(/^(?:ar|en) +5 +\d+ +(\d+) +[\d.]+$/gm)];
  expect(rows).toHaveLength(2);
  return { right: rows.reduce((sum, [, right]) => sum + Number(right), 0) };
}

describe('fit', () => {
  it('gives weights of both directions, and measures on the half that was not fitted on', async () => {
    const { exitCode, objects } = await runOn(['ar', 'en'], ['fit', '--json']);
    expect(exitCode).toBe(0);
    const [fit] = objects as unknown as readonly [RankingFit];
    for (const direction of ['same', 'across'] as const) {
      expect(fit.rankingWeights[direction]?.passage).toHaveLength(passageFeatureNames.length);
      expect(fit.rankingWeights[direction]?.sentence).toHaveLength(sentenceFeatureNames.length);
      expect(fit.confidenceTrees[direction]?.trees.length).toBeGreaterThan(0);
    }
    const rows = fit.measures.map(({ direction, fittedOn, measuredOn }) => `${direction} ${fittedOn}${measuredOn}`);
    const pairs = ['ar-ar', 'ar-en', 'en-ar', 'en-en'];
    expect(rows.sort()).toEqual(pairs.flatMap((pair) => ['00', '01', '10', '11'].map((halves) => `${pair} ${halves}`)));
    for (const { direction, questions, passageRecallAt5 } of fit.measures) {
      expect(questions).toBe(2);
      if (['ar-ar', 'en-en'].includes(direction)) expect(passageRecallAt5).toBe(1);
    }
  });

  it.each(['ar', 'en'] as const)('gives the same weights each time, where only %s is held', async (language) => {
    const first = await runOn([language], ['fit']);
    const second = await runOn([language], ['fit']);
    expect(second.stdout).toBe(first.stdout);
    expect(Object.keys((JSON.parse(first.stdout) as RankingFit).rankingWeights).sort()).toEqual(['across', 'same']);
    expect(first.stderr).toMatch(/^direction +fitted on +measured on/m);
  });

  it('gives how sure a sentence is to answer, on top of the weights in use', async () => {
    const { exitCode, objects } = await runOn(['ar', 'en'], ['fit', '--support', '--json']);
    expect(exitCode).toBe(0);
    const [{ supportTrees }] = objects as unknown as readonly [SupportFit];
    expect(supportTrees.trees.length).toBeGreaterThan(0);
    const features = supportTrees.trees.flatMap((tree) => tree.slice(0, 14).filter((_, at) => at % 2 === 0));
    for (const feature of features) expect(feature).toBeLessThan(supportFeatureNames.length);
  });

  it('exits 1 when no article that answers is held', async () => {
    const { exitCode, stdout, stderr } = await run(join(folder.path, 'data'), [
      'fit',
      writeSmallQuestions(folder.path),
    ]);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Nothing to fit');
  });

  it('exits 130 when it is interrupted', async () => {
    await runOn(['en'], ['articles', 'list']).catch(() => undefined);
    const stop = new AbortController();
    stop.abort(130);
    const argv = ['fit', writeSmallQuestions(folder.path), '--json'];
    const { exitCode, stdout } = await run(join(folder.path, 'data'), argv, { signal: stop.signal });
    expect([exitCode, stdout]).toEqual([130, '']);
  });

  it('exits 2 without a FILE', async () => {
    expect((await run(join(folder.path, 'data'), ['fit'])).exitCode).toBe(2);
  });
});
