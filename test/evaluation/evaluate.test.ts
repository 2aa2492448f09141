import { describe, expect, it } from 'vitest';
import type { Answer, AskRequest } from '../../src/domain/answer.ts';
import type { Article, ArticleId, ArticleSummary } from '../../src/domain/article.ts';
import { evaluate, type EvaluationDependencies } from '../../src/evaluation/evaluate.ts';
import type { EvaluationQuestion } from '../../src/evaluation/question-file.ts';
import { abstained, answered, replied } from '../fakes/answers.ts';
import { createFakeAsker } from '../fakes/asker.ts';

const texts = { 'astana-22-en': 'Jordan attended. It rained.', 'astana-22-ar': 'حضر الأردن. وأمطرت.' };

const articles: EvaluationDependencies['articles'] = {
  countArticles: async () => 2,
  findSummaries: async (ids) => ids.filter((id) => id in texts).map((id) => ({ id }) as ArticleSummary),
  findArticle: async (id: ArticleId) =>
    id in texts ? ({ text: texts[id as keyof typeof texts] } as Article & { passages: number }) : undefined,
};

const question: EvaluationQuestion = {
  id: 'who',
  question: { ar: 'من حضر؟', en: 'who attended?' },
  answers: {
    ar: [{ articleId: 'astana-22-ar', start: 4, end: 10, text: 'الأردن' }],
    en: [{ articleId: 'astana-22-en', start: 0, end: 6, text: 'Jordan' }],
  },
  earlier: [],
};
const unanswerable: EvaluationQuestion = { ...question, id: 'cup', answers: null };

function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}

/** Answers rightly, unless articles are left out. */
function answerRightly({ question: text, excludedArticleIds }: AskRequest): Answer {
  return excludedArticleIds === undefined ? answered[isArabic(text) ? 'ar' : 'en'] : abstained;
}

async function run(questions: readonly EvaluationQuestion[], answer: (request: AskRequest) => Answer = answerRightly) {
  const asker = { ...createFakeAsker(answer), search: async () => [] };
  const said: string[] = [];
  const failures: string[] = [];
  const progress: string[] = [];
  const evaluation = await evaluate(questions, {
    asker,
    articles,
    say: (message) => void said.push(message),
    onFailure: (lines) => void failures.push(lines.join('\n')),
    onProgress: (done, total) => void progress.push(`${done}/${total}`),
  });
  return { evaluation, requests: asker.requests, said, failures, progress };
}

describe('answers', () => {
  it('are right when a citation holds a whole gold answer', async () => {
    const { evaluation, failures } = await run([question]);
    const right = { questions: 1, answered: 1, right: 1, rightRate: 1 };
    expect(evaluation.answers).toEqual({ ar: right, en: right });
    expect(failures).toEqual([]);
  });

  it('are right by the other language where they cite it', async () => {
    const { evaluation } = await run([question], ({ question: text }) => answered[isArabic(text) ? 'en' : 'ar']);
    expect(evaluation.answers).toMatchObject({ ar: { right: 1 }, en: { right: 1 } });
  });

  it.each(['ar', 'en'] as const)(
    'are wrong in %s when a quotation is not in the article, and that is said',
    async (language) => {
      const [citation] = answered[language].citations;
      const misquoting: Answer = { ...answered[language], citations: [{ ...citation, quote: `${citation.quote}!` }] };
      const { evaluation, said } = await run([question], (request) =>
        isArabic(request.question) === (language === 'ar') ? misquoting : answerRightly(request),
      );
      expect(evaluation.answers[language]).toMatchObject({ answered: 1, right: 0 });
      expect(evaluation.answers[language === 'ar' ? 'en' : 'ar']).toMatchObject({ right: 1 });
      expect(said.filter((message) => message.includes('misquotes'))).toEqual([
        expect.stringContaining(`who [${language}]`),
      ]);
    },
  );

  it('are counted apart where they say that they are unsure, those to questions without an answer among them', async () => {
    const { evaluation } = await run([question, unanswerable], ({ question: text }) =>
      isArabic(text) ? { ...answered.ar, isUnsure: true } : answered.en,
    );
    const half = { questions: 2, answered: 2, right: 1, rightRate: 0.5 };
    expect(evaluation.doubt).toEqual({ sure: half, unsure: half });
  });

  it('are told of where the words do not stand where the question says', async () => {
    const [gold] = question.answers?.en ?? [];
    if (gold === undefined) throw new Error('no answer');
    const moved = { ...question, answers: { ...question.answers, en: [{ ...gold, start: gold.start + 1 }] } };
    const told = async (asked: typeof question) =>
      (await run([asked])).said.filter((message) => message.includes('does not stand'));
    expect(await told(moved)).toEqual([
      expect.stringContaining(`"${gold.text}" does not stand at [${gold.start + 1}, `),
    ]);
    expect(await told(question)).toEqual([]);
  });

  it('are wrong in more than three sentences', async () => {
    const [sentence] = answered.en.sentences;
    const long: Answer = { ...answered.en, sentences: [sentence, sentence, sentence, sentence] };
    const { evaluation } = await run([question], () => long);
    expect(evaluation.answers).toMatchObject({ ar: { right: 0, rightRate: 0 }, en: { right: 0, rightRate: 0 } });
  });

  it('that are wrong are described with what was expected', async () => {
    const { failures } = await run([question, unanswerable], ({ question: text }) =>
      isArabic(text) ? abstained : answered.en,
    );
    expect(failures).toHaveLength(2);
    expect(failures[0]).toContain('who [ar] من حضر؟\nabstained, confidence 0.10, no ranked sentence holds it');
    expect(failures[0]).toContain('expected: "الأردن" (astana-22-ar [4, 10)) or "Jordan"');
    expect(failures[1]).toContain('cup [en] who attended?');
    expect(failures[1]).toContain('expected: nothing');
  });

  it('may be replies, which have no confidence', async () => {
    const { evaluation, failures } = await run([question], () => replied);
    expect(evaluation.directions['en-en']).toMatchObject({ sentenceHitAt1: 0, auroc: 0.5 });
    expect(failures[0]).toContain('replied, greeting');
  });
});

describe('follow-ups', () => {
  const followUp: EvaluationQuestion = {
    ...question,
    id: 'and',
    earlier: [
      { ar: 'أولا؟', en: 'first?' },
      { ar: 'ثانيا؟', en: 'second?' },
    ],
  };

  it('are asked in a conversation of their own, after what came before', async () => {
    const { requests } = await run([followUp, followUp]);
    const conversations = [...new Set(requests.map(({ conversation }) => conversation))];
    expect(conversations).toHaveLength(4);
    expect(conversations).not.toContain(undefined);
    const asked = conversations.map((each) =>
      requests.filter(({ conversation }) => conversation === each).map(({ question: text }) => text),
    );
    expect(asked.slice(0, 2)).toEqual([
      ['أولا؟', 'ثانيا؟', 'من حضر؟'],
      ['first?', 'second?', 'who attended?'],
    ]);
  });

  it('count as answers, not in the directions; their sentences stand apart', async () => {
    const { evaluation } = await run([question, followUp]);
    expect(evaluation.questions).toBe(2);
    expect(evaluation.directions['en-en']?.questions).toBe(1);
    expect(evaluation.answers.ar).toMatchObject({ questions: 2, right: 2 });
    expect(evaluation.followUps).toEqual({
      ar: { questions: 1, sentenceHitAt1: 1, sentenceHitAt3: 1 },
      en: { questions: 1, sentenceHitAt1: 1, sentenceHitAt3: 1 },
    });
  });
});

describe('abstention', () => {
  it('asks the twin of a question without all articles that answer it', async () => {
    const { requests } = await run([question]);
    const twins = requests.filter(({ excludedArticleIds }) => excludedArticleIds !== undefined);
    expect(twins.map(({ excludedArticleIds }) => excludedArticleIds)).toEqual([
      ['astana-22-ar', 'astana-22-en'],
      ['astana-22-ar', 'astana-22-en'],
    ]);
  });

  it('declines what lies below the threshold of its direction, whether or not it was answered', async () => {
    const text = { en: 'who won?', ar: 'من فاز؟' };
    const sure: Answer = { ...answered.en, confidence: 0.92 };
    const { evaluation } = await run([question, { ...unanswerable, question: text }], (request) =>
      Object.values(text).includes(request.question) ? { ...sure, articleLanguage: 'ar' } : answerRightly(request),
    );
    expect(evaluation.unanswerable).toEqual({ questions: 2, declinedRate: 1, abstained: { ar: 0, en: 0 } });
  });

  it('counts by language what was not answered outright', async () => {
    const { evaluation } = await run([unanswerable], ({ question: text }) =>
      isArabic(text) ? abstained : answered.en,
    );
    expect(evaluation.unanswerable).toEqual({ questions: 2, declinedRate: 0.5, abstained: { ar: 1, en: 0 } });
    expect(evaluation.answers).toEqual({});
  });
});

it('tells how far it is, and asks each text no more often than it must', async () => {
  const { progress, requests } = await run([question, unanswerable]);
  expect(progress).toEqual(['0/4', '1/4', '2/4', '3/4', '4/4']);
  expect(requests).toHaveLength(6);
});
