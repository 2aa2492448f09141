import { describe, expect, it } from 'vitest';
import { planTasks } from '../../src/evaluation/tasks.ts';
import type { EvaluationQuestion } from '../../src/evaluation/question-file.ts';

const gold = (articleId: string) => ({ articleId, start: 0, end: 1, text: '-' });

const both: EvaluationQuestion = {
  id: 'both',
  question: { ar: 'من؟', en: 'who?' },
  answers: { ar: [gold('a-ar')], en: [gold('a-en'), gold('b-en')] },
  earlier: [],
};
const followUp: EvaluationQuestion = { ...both, id: 'follow-up', earlier: [{ ar: 'أين؟', en: 'where?' }] };
const unanswerable: EvaluationQuestion = { ...both, id: 'unanswerable', answers: null };

const plan = (questions: readonly EvaluationQuestion[], ...held: string[]) => planTasks(questions, new Set(held));
const directions = ({ tasks }: ReturnType<typeof plan>) => tasks.map(({ measured }) => measured?.direction);

describe('what is measured', () => {
  it('is each question in articles of its own language, where both are held', () => {
    const planned = plan([both], 'a-ar', 'a-en');
    expect(directions(planned)).toEqual(['ar-ar', 'en-en']);
    expect(planned.notes).toEqual([
      'ar-en: left out, articles in the language of the question answer',
      'en-ar: left out, articles in the language of the question answer',
    ]);
  });

  it('is each question across languages, where only the other is held', () => {
    const arabic = plan([both], 'a-ar');
    expect(directions(arabic)).toEqual(['ar-ar', 'en-ar']);
    expect(arabic.notes).toEqual([
      'ar-en: left out, no article that answers is held',
      'en-en: left out, no article that answers is held',
    ]);
    expect(directions(plan([both], 'b-en'))).toEqual(['ar-en', 'en-en']);
  });

  it('tells how many are left out where others of the direction are measured', () => {
    const other = { ...both, answers: { en: [gold('c-en')] } };
    expect(plan([both, other, other], 'a-ar', 'a-en').notes).toContain(
      'en-en: 2 left out, no article that answers is held',
    );
  });

  it('is not a follow-up, which is asked after what came before it', () => {
    const { tasks } = plan([followUp], 'a-ar', 'a-en');
    expect(tasks).toMatchObject([
      { text: 'من؟', earlier: ['أين؟'], measured: undefined },
      { text: 'who?', earlier: ['where?'], measured: undefined },
    ]);
    expect(tasks[0]?.gold).toHaveLength(2);
  });

  it('takes gold from held articles only; for the direction, from those of its language', () => {
    const [task] = plan([both], 'a-ar', 'b-en').tasks;
    expect(task?.gold?.map(({ articleId }) => articleId)).toEqual(['a-ar', 'b-en']);
    expect(task?.measured?.gold.map(({ articleId }) => articleId)).toEqual(['a-ar']);
  });
});

describe('what is asked', () => {
  it('is nothing whose articles are not held, and that is said', () => {
    const { tasks, notes } = plan([both, followUp]);
    expect(tasks).toEqual([]);
    expect(notes).toHaveLength(6);
    expect(notes).toContain('follow-ups in ar: left out, no article that answers is held');
  });

  it('is a question without answers whatever is held', () => {
    expect(plan([unanswerable]).tasks).toMatchObject([
      { language: 'ar', gold: undefined },
      { language: 'en', gold: undefined },
    ]);
  });

  it('is no follow-up in a language in which the question before is missing', () => {
    const { tasks, notes } = plan([{ ...followUp, earlier: [{ ar: 'أين؟' }] }], 'a-ar', 'a-en');
    expect(tasks.map(({ language }) => language)).toEqual(['ar']);
    expect(notes).toEqual(['follow-ups in en: left out, the question before is missing']);
  });
});
