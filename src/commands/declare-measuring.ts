import type { Command } from 'commander';
import { retrievalParts } from '../domain/retrieval-part.ts';
import type { Declaring } from './declaring.ts';
import type { EvaluateOptions } from './evaluate.ts';

/** The commands that measure how well things are done, and fit weights. */
export function declareMeasuring(program: Command, declaring: Declaring): void {
  declareEvaluate(program, declaring);
  declareEvaluateSummaries(program, declaring);
  declareEvaluateTopics(program, declaring);
  declareEvaluateGrounding(program, declaring);
  declareFit(program, declaring);
}

function declareEvaluate(program: Command, { run, parsers }: Declaring): void {
  program
    .command('evaluate')
    .description('measure how well questions with known answers are answered from the articles held')
    .argument('<file...>', 'questions, one JSON object a line')
    .option('--names <file>', 'pairs of names in both scripts, one JSON object a line')
    .option('--failures', 'tell each question that went wrong')
    .option('--without <parts>', `what finding passages does without: ${retrievalParts.join(', ')}`, parsers.parts)
    .action((files: readonly string[], options: Omit<EvaluateOptions, 'files'>) =>
      run('evaluate', async (context) => (await import('./evaluate.ts')).runEvaluate(context, { files, ...options })),
    );
}

function declareEvaluateSummaries(program: Command, { run }: Declaring): void {
  program
    .command('evaluate-summaries')
    .description('measure summaries of the articles held by their key facts, beside first sentences and TextRank')
    .argument('<file...>', 'key facts, one article a line')
    .action((files: readonly string[]) =>
      run('evaluate-summaries', async (context) =>
        (await import('./evaluate-summaries.ts')).runEvaluateSummaries(context, files),
      ),
    );
}

function declareEvaluateTopics(program: Command, { run }: Declaring): void {
  program
    .command('evaluate-topics')
    .description('measure which of the articles held labelled topics match')
    .argument('<file...>', 'topics, one JSON object a line')
    .option('--failures', 'tell each pair that went wrong')
    .action((files: readonly string[], options: { readonly failures?: boolean }) =>
      run('evaluate-topics', async (context) =>
        (await import('./evaluate-topics.ts')).runEvaluateTopics(context, { files, ...options }),
      ),
    );
}

function declareEvaluateGrounding(program: Command, { run }: Declaring): void {
  program
    .command('evaluate-grounding')
    .description(
      'lie about true sentences of the articles held, and measure how much of it the grounding check catches',
    )
    .argument('<file...>', 'questions with known answers, or paraphrases, one JSON object a line')
    .option('--failures', 'tell each lie that passes and each truth that is refused')
    .action((files: readonly string[], options: { failures?: boolean }) =>
      run('evaluate-grounding', async (context) =>
        (await import('./evaluate-grounding.ts')).runEvaluateGrounding(context, { files, ...options }),
      ),
    );
}

function declareFit(program: Command, { run }: Declaring): void {
  program
    .command('fit')
    .description('fit the weights of retrieval on questions with known answers, over the articles held')
    .argument('<file...>', 'questions, one JSON object a line')
    .option('--support', 'fit only how sure the best sentence is to answer, on top of the weights in use')
    .action((files: readonly string[], { support }: { readonly support?: boolean }) =>
      run('fit', async (context) => (await import('./fit.ts')).runFit(context, { files, support })),
    );
}
