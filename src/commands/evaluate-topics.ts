import type { TopicEvaluation } from '../evaluation/evaluate-topics.ts';
import { printJson, printText, say, type CommandContext } from './context.ts';
import { toTable } from './terminal-text.ts';

/** `evaluate-topics`: what labelled topics match among the articles held; with `failures`, each pair that went wrong. */
export async function runEvaluateTopics(
  context: CommandContext,
  { files, failures: tellsFailures }: { readonly files: readonly string[]; readonly failures?: boolean },
): Promise<number> {
  const [{ readTopicPairs }, { evaluateTopics }, { openLexicon, openThesauri }] = await Promise.all([
    import('../evaluation/topic-pairs.ts'),
    import('../evaluation/evaluate-topics.ts'),
    import('../open-words.ts'),
  ]);
  const rows = (await Promise.all(files.map(readTopicPairs))).flat();
  const { articles } = await context.open();
  const [lexicon, thesauri] = await Promise.all([openLexicon(), openThesauri()]);
  const { evaluations, failures } = await evaluateTopics(rows, { articles, words: { lexicon, thesauri } });
  if (context.json) for (const evaluation of evaluations) printJson(context, evaluation);
  else printText(context, toTable([headings, ...evaluations.map(toRow)]));
  if (tellsFailures)
    for (const { kind, topic, articleId } of failures) say(context, `${kind}: ${topic} – ${articleId}`);
  return 0;
}

const headings = ['half', 'topics', 'articles', 'pairs', 'precision', 'recall'];

function toRow({ half, topics, articles, pairs, precision, recall }: TopicEvaluation): string[] {
  return [half, topics, articles, String(pairs), toPercent(precision), toPercent(recall)];
}

function toPercent(share: number | null): string {
  return share === null ? '–' : (100 * share).toFixed(1);
}
