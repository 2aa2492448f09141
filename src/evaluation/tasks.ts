import { languages, type Language } from '../domain/language.ts';
import type { EvaluationQuestion, GoldAnswer } from './question-file.ts';

/** One text to ask, with what it takes to judge what comes back. */
export interface Task {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  /** What is asked before it in the same conversation, oldest first. */
  readonly earlier: readonly string[];
  /** Its answers in articles that are held, in either language; undefined for a question that the articles do not answer. */
  readonly gold: readonly GoldAnswer[] | undefined;
  /** Where retrieval is measured; undefined for what is only asked. */
  readonly measured: Measured | undefined;
}

export interface Measured {
  /** `<question language>-<article language>`. */
  readonly direction: string;
  /** Answers in held articles of that language. */
  readonly gold: readonly GoldAnswer[];
}

export interface TaskPlan {
  readonly tasks: readonly Task[];
  /** What is left out and why, for people. */
  readonly notes: readonly string[];
}

/**
 * Decides what to ask and where to measure it. Retrieval is measured in articles of the question's own language where one
 * that answers is held, else in the other language: with both held, the question's own language rightly comes first. A
 * follow-up is not measured there, since a search takes a bare query.
 */
export function planTasks(questions: readonly EvaluationQuestion[], heldArticles: ReadonlySet<string>): TaskPlan {
  const notes = createNotes();
  const tasks = questions.flatMap((question) =>
    languages.flatMap((language) => planTask(question, language, heldArticles, notes) ?? []),
  );
  return { tasks, notes: notes.list() };
}

function planTask(
  { id, question, answers, earlier }: EvaluationQuestion,
  language: Language,
  heldArticles: ReadonlySet<string>,
  notes: Notes,
): Task | undefined {
  const text = question[language];
  if (text === undefined) return undefined;
  const before = earlier.flatMap((each) => each[language] ?? []);
  if (before.length < earlier.length) return notes.count(`follow-ups in ${language}`, 'the question before is missing');
  const task = { id, language, text, earlier: before };
  if (answers === null) return { ...task, gold: undefined, measured: undefined };
  const held = keepHeld(answers, heldArticles);
  const gold = languages.flatMap((each) => held[each]);
  if (earlier.length === 0) {
    const measured = chooseDirection(language, answers, held, notes);
    return gold.length === 0 ? undefined : { ...task, gold, measured };
  }
  if (gold.length === 0) return notes.count(`follow-ups in ${language}`, notHeld);
  return { ...task, gold, measured: undefined };
}

const notHeld = 'no article that answers is held';
const ownHeld = 'articles in the language of the question answer';

type Answers = NonNullable<EvaluationQuestion['answers']>;
type HeldAnswers = Readonly<Record<Language, readonly GoldAnswer[]>>;

function keepHeld(answers: Answers, heldArticles: ReadonlySet<string>): HeldAnswers {
  const keep = (language: Language) => (answers[language] ?? []).filter(({ articleId }) => heldArticles.has(articleId));
  return { ar: keep('ar'), en: keep('en') };
}

/** The question's own language where it can be, else the other; notes what is not measured. */
function chooseDirection(language: Language, answers: Answers, held: HeldAnswers, notes: Notes): Measured | undefined {
  let chosen: Measured | undefined;
  for (const articleLanguage of [language, ...languages.filter((other) => other !== language)]) {
    if ((answers[articleLanguage] ?? []).length === 0) continue;
    const direction = `${language}-${articleLanguage}`;
    if (held[articleLanguage].length === 0) notes.count(direction, notHeld);
    else if (chosen !== undefined) notes.count(direction, ownHeld);
    else chosen = { direction, gold: held[articleLanguage] };
  }
  if (chosen !== undefined) notes.keep(chosen.direction);
  return chosen;
}

type Notes = ReturnType<typeof createNotes>;

/** Counts what is left out, by what it belongs to and why. */
function createNotes() {
  const kept = new Set<string>();
  const counts = new Map<string, Map<string, number>>();
  return {
    keep: (where: string): void => void kept.add(where),
    count(where: string, why: string): undefined {
      const reasons = counts.get(where) ?? new Map<string, number>();
      counts.set(where, reasons.set(why, (reasons.get(why) ?? 0) + 1));
    },
    list: (): string[] =>
      [...counts].flatMap(([where, reasons]) =>
        [...reasons].map(([why, count]) => {
          const whole = !kept.has(where) && reasons.size === 1;
          return `${where}: ${whole ? 'left out' : `${count} left out`}, ${why}`;
        }),
      ),
  };
}
