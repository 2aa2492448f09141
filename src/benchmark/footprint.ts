import { measureFolder } from './data-folders.ts';
import { toFigure, type BenchFigure } from './figure.ts';
import type { HeldCorpus } from './held-corpus.ts';
import type { Workbench } from './workbench.ts';

const bytesPerMegabyte = 1024 * 1024;

/** What each corpus takes: memory of a process that has answered questions about it, and room in the data folder. */
export async function* measureFootprint(workbench: Workbench): AsyncIterable<BenchFigure> {
  for (const hold of [workbench.shipped, workbench.generated]) {
    const corpus = await hold();
    yield* measureMemory(workbench, corpus);
    yield await measureDisk(corpus);
  }
}

async function* measureMemory(workbench: Workbench, corpus: HeldCorpus): AsyncIterable<BenchFigure> {
  const { processes, sizes, say } = workbench;
  say(`Asking ${sizes.memoryQuestions} questions of the ${corpus.name} articles in a process of its own …`);
  const half = Math.ceil(sizes.memoryQuestions / 2);
  const ar = await workbench.writeQuestions(corpus, { purpose: 'memory', language: 'ar', count: half });
  const en = await workbench.writeQuestions(corpus, { purpose: 'memory', language: 'en', count: half });
  const questions = ar.flatMap((question, at) => [question, en[at] ?? '']).filter((question) => question !== '');
  const bytes = await processes.measureMemory(corpus.folder, questions);
  const idleBytes = await processes.measureNodeMemory();
  if (bytes === undefined || idleBytes === undefined)
    return say('This system does not tell how much memory a process holds.');
  const parameters = { corpus: corpus.name, passages: corpus.passages.length, questions: questions.length };
  const measured = { parameters, value: bytes / bytesPerMegabyte, unit: 'MB' };
  const idle = { name: 'Node.js doing nothing', value: idleBytes / bytesPerMegabyte, as: 'ours / its value' } as const;
  yield toFigure('memory', measured, idle);
}

/** Closes the corpus, so that nothing stands in the database's log any more. */
async function measureDisk({ name, folder, sanad, passages }: HeldCorpus): Promise<BenchFigure> {
  await sanad.close();
  const parameters = { corpus: name, passages: passages.length };
  const measured = { parameters, value: (await measureFolder(folder)) / passages.length, unit: 'bytes/passage' };
  const textBytes = passages.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / passages.length;
  return toFigure('disk', measured, { name: 'its text in UTF-8', value: textBytes, as: 'ours / its value' });
}
