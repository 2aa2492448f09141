import type { SummaryEvaluation } from '../evaluation/evaluate-summaries.ts';
import type { Margin } from '../evaluation/paired-bootstrap.ts';
import { printJson, printText, say, type CommandContext } from './context.ts';
import { toTable } from './terminal-text.ts';

/** `evaluate-summaries`: summaries of the articles held, beside their first sentences and TextRank. */
export async function runEvaluateSummaries(context: CommandContext, files: readonly string[]): Promise<number> {
  const [{ readKeyFacts }, { evaluateSummaries }] = await Promise.all([
    import('../evaluation/key-facts.ts'),
    import('../evaluation/evaluate-summaries.ts'),
  ]);
  const facts = (await Promise.all(files.map(readKeyFacts))).flat();
  const { articles } = await context.open();
  const evaluations = await evaluateSummaries(facts, { articles, say: (message) => say(context, message) });
  if (context.json) for (const evaluation of evaluations) printJson(context, evaluation);
  else printText(context, toTable([headings, ...evaluations.map(toRow)]));
  return 0;
}

const ways = ['sanad', 'lead', 'textRank'] as const;
const headings = [
  'half',
  'language',
  'length',
  'articles',
  'facts',
  'said twice',
  'hanging',
  'over lead',
  'over TextRank',
];

/** Percentages: Sanad, lead, TextRank. */
function toRow(evaluation: SummaryEvaluation): string[] {
  const { half, language, length, articles, overLead, overTextRank } = evaluation;
  const compare = (measure: 'facts' | 'redundancy' | 'dangling') =>
    ways.map((way) => toPercent(evaluation[way][measure])).join(' / ');
  const measures = [compare('facts'), compare('redundancy'), compare('dangling')];
  return [half, language, length, String(articles), ...measures, toRange(overLead), toRange(overTextRank)];
}

function toRange({ mean, low, high }: Margin): string {
  return `${toPercent(mean)} (${toPercent(low)} to ${toPercent(high)})`;
}

function toPercent(share: number): string {
  return (100 * share).toFixed(1);
}
