import { toFigure, type BenchFigure } from './figure.ts';
import { findMedian } from './timing.ts';
import type { Workbench } from './workbench.ts';

/** How long it takes to ask one question by a command, with the articles loaded already. */
export async function* measureColdStart(workbench: Workbench): AsyncIterable<BenchFigure> {
  const { processes, sizes, pass, say } = workbench;
  const corpus = await workbench.shipped();
  const [question = ''] = await workbench.writeQuestions(corpus, { purpose: 'cold', language: 'en', count: 1 });
  say('Starting processes …');
  const commands = { node: [] as number[], list: [] as number[], ask: [] as number[] };
  for (let run = 0; run < sizes.coldStarts; run += 1) {
    await pass();
    commands.node.push(await processes.timeNode());
    commands.list.push(await processes.timeSanad(['--data', corpus.folder, 'articles', 'list']));
    commands.ask.push(await processes.timeSanad(['--data', corpus.folder, 'ask', question]));
  }
  const parameters = { corpus: corpus.name, passages: corpus.passages.length, runs: sizes.coldStarts };
  const measured = { parameters, value: findMedian(commands.ask), unit: 'ms' };
  const as = 'ours / its value';
  yield toFigure('cold ask', measured, { name: 'articles list', value: findMedian(commands.list), as });
  yield toFigure('cold ask', measured, { name: 'node -e 0', value: findMedian(commands.node), as });
}
