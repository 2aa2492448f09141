import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../../src/config.ts';
import { createSanad } from '../../../src/main.ts';
import type { Schedule } from '../../../src/domain/subscription.ts';
import { createHerald } from '../../../src/subscriptions/herald.ts';
import type { News } from '../../../src/subscriptions/teller.ts';
import { silentLogger } from '../../store/open-store.ts';

const here = new URL('.', import.meta.url);
const botId = 5;
const firstSchedule: Schedule = {
  timeZone: 'UTC',
  digestMinute: 480,
  digestWeekday: 0,
  quietHours: null,
  mutedUntil: null,
};

export interface Heard {
  /** Which of the articles of the week, from 1. */
  readonly place: number;
  readonly question: string;
  readonly old: string | null;
  readonly new: string;
}

export interface WeekRow {
  readonly id: string;
  readonly question: string;
}

export function readWeek<Row>(name: string): Row[] {
  const lines = readFileSync(new URL(name, here), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

/** Lets the week pass over the real ingest, asker and herald, each question asked by a chat of its own. @returns what they hear. */
export async function runWeek(): Promise<Heard[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-week-'));
  let nowMs = Date.parse('2026-11-02T00:00:00Z');
  const clock = { now: () => new Date(nowMs), monotonicMs: () => nowMs };
  const config = loadConfig({ environment: { DATA_DIR: folder }, envFile: '.no-such-file' });
  const sanad = await createSanad(config, { logger: silentLogger, leaveOutCorpus: true, clock });
  try {
    const questions = readWeek<WeekRow>('questions.jsonl');
    const heard: Heard[] = [];
    const statuses: string[] = [];
    let place = 0;
    const write = ({ subscriber, answers }: News) => {
      const toWords = (answer: News['answers'][number]['old']) =>
        answer && answer.citations.map(({ quote }) => quote).join(' ');
      for (const answer of answers) {
        const id = questions[subscriber.to.chatId - 1]?.id ?? '';
        heard.push({ place, question: id, old: toWords(answer.old), new: toWords(answer.new) ?? '' });
      }
      return [];
    };
    const { words, findNewAnswers } = await sanad.subscriptionParts();
    const herald = createHerald(
      { ...sanad.store, words, findNewAnswers, listCorrections: async () => [], writer: { write }, clock },
      { botId },
    );
    await herald.step();
    for (const [at, { question }] of questions.entries()) {
      const base = { botId, to: { chatId: at + 1 }, firstSchedule, limit: 1, at: clock.now().toISOString() };
      const asked = { kind: 'question', words: question, timing: 'at-once', language: 'en' } as const;
      await sanad.store.subscriptions.subscribe({ ...base, ...asked });
    }
    const articles = [...readWeek<object>('articles-1.jsonl'), ...readWeek<object>('articles-2.jsonl')];
    for (const article of articles) {
      place += 1;
      nowMs += 2 * 3_600_000;
      const file = join(folder, 'next.jsonl');
      writeFileSync(file, JSON.stringify(article));
      for await (const { status } of sanad.ingest([file])) statuses.push(status);
      await herald.step();
    }
    if (statuses.includes('rejected')) throw new Error('An article of the week was rejected.');
    return heard;
  } finally {
    await sanad.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
