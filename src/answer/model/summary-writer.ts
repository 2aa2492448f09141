import type { SummaryWriter } from '../../domain/writing.ts';
import { namePassages } from '../name-passages.ts';
import type { ModelWriter } from './model-writer.ts';

/** Summaries by what writes the answers. */
export function createSummaryWriter(writer: ModelWriter): SummaryWriter {
  return {
    async writeSummary({ topic, sentences: limit, passages, ...job }) {
      const evidence = namePassages(topic, passages);
      return writer.write({ ...job, task: { use: 'summary', topic }, limit, evidence });
    },
  };
}
