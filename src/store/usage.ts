import type { AnswerCounts, DayUsage, UsageStore } from '../domain/usage.ts';
import type { Connection } from './connection.ts';

export function createUsageStore({ database, read, write }: Connection): UsageStore {
  const add = database.prepare<[object]>(
    `INSERT INTO provider_usage (day, kind, model, calls, failures, input_tokens, output_tokens, cost_usd)
     VALUES (:day, :kind, :model, 1, :failures, :inputTokens, :outputTokens, :costUsd)
     ON CONFLICT (day, kind, model) DO UPDATE SET calls = calls + 1, failures = failures + excluded.failures,
       input_tokens = input_tokens + excluded.input_tokens, output_tokens = output_tokens + excluded.output_tokens,
       cost_usd = cost_usd + excluded.cost_usd`,
  );
  const addTokens = database.prepare<[string, string, number]>(
    `INSERT INTO person_usage (day, person, tokens) VALUES (?, ?, ?)
     ON CONFLICT (day, person) DO UPDATE SET tokens = tokens + excluded.tokens`,
  );
  const forgetBefore = database.prepare<[string]>('DELETE FROM person_usage WHERE day < ?');
  const list = database.prepare<[string], DayUsage>(
    `SELECT kind, model, calls, failures, input_tokens AS inputTokens, output_tokens AS outputTokens, cost_usd AS costUsd
     FROM provider_usage WHERE day = ? ORDER BY cost_usd DESC, kind, model`,
  );
  const cost = database
    .prepare<[string], number>('SELECT coalesce(sum(cost_usd), 0) FROM provider_usage WHERE day = ?')
    .pluck();
  const tokens = database
    .prepare<[string, string], number>('SELECT tokens FROM person_usage WHERE day = ? AND person = ?')
    .pluck();
  const addWriting = database.prepare<[object]>(
    `INSERT INTO writing_usage (day, answers, failures, kept, repaired, replaced, dropped)
     VALUES (:day, :answers, :failures, :kept, :repaired, :replaced, :dropped)
     ON CONFLICT (day) DO UPDATE SET answers = answers + excluded.answers, failures = failures + excluded.failures,
       kept = kept + excluded.kept, repaired = repaired + excluded.repaired, replaced = replaced + excluded.replaced,
       dropped = dropped + excluded.dropped`,
  );
  const writing = database.prepare<[string], AnswerCounts>(
    'SELECT answers, failures, kept, repaired, replaced, dropped FROM writing_usage WHERE day = ?',
  );
  return {
    addUsage: (day, { person, hasFailed, ...used }) =>
      write(() => {
        add.run({ ...used, day, failures: hasFailed ? 1 : 0 });
        forgetBefore.run(day);
        if (person !== undefined) addTokens.run(day, person, used.inputTokens + used.outputTokens);
      }),
    listUsage: (day) => read(() => list.all(day)),
    sumCost: (day) => read(() => cost.get(day) ?? 0),
    countTokens: (day, person) => read(() => tokens.get(day, person) ?? 0),
    addWriting: (day, counts) => write(() => void addWriting.run({ ...counts, day })),
    sumWriting: (day) => read(() => writing.get(day) ?? noWriting),
  };
}

const noWriting: AnswerCounts = { answers: 0, failures: 0, kept: 0, repaired: 0, replaced: 0, dropped: 0 };
