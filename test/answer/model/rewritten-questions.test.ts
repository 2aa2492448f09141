import { describe, expect, it } from 'vitest';
import { ProviderError } from '../../../src/domain/errors.ts';
import type { AnswerExplanation } from '../../../src/domain/explanation.ts';
import { createFakeChatModel, type Saying } from '../../fakes/chat-model.ts';
import type { MemoryArticle } from '../../fakes/memory-store.ts';
import { openAsker } from '../world.ts';

const english: MemoryArticle = {
  id: 'kiln-en',
  language: 'en',
  title: 'The kiln of Ferhad Zirek',
  text: 'The potter Ferhad Zirek built a new kiln in Qamtoul on 3 May 2024. He fires sixty jugs a day in it. The town council lent Ferhad Zirek the clay. A fire destroyed his first kiln last winter.',
};

const arabic: MemoryArticle = {
  id: 'kiln-ar',
  language: 'ar',
  title: 'فرن نورا البرهان',
  text: 'بنت الخزافة نورا البرهان فرنًا جديدًا في قمطول في 3 مايو 2024. وتشوي فيه ستين جرة في اليوم. وأعار مجلس البلدة نورا البرهان الطين. وكان حريق قد دمر فرنها الأول في الشتاء الماضي.',
};

const cases = {
  en: {
    article: english,
    first: 'Who is Ferhad Zirek?',
    followUp: 'and what destroyed his first one last winter?',
    condensed: "What destroyed Ferhad Zirek's first kiln last winter?",
    whole: 'When did Ferhad Zirek build a new kiln in Qamtoul?',
    foreign: arabic,
    question: 'When did the ceramicist set up shop?',
    translated: 'متى بنت نورا البرهان فرنًا جديدًا في قمطول؟',
    quote: 'بنت الخزافة نورا البرهان فرنًا جديدًا في قمطول في 3 مايو 2024.',
  },
  ar: {
    article: arabic,
    first: 'من هي نورا البرهان؟',
    followUp: 'وما الذي دمر فرنها ذلك في الشتاء؟',
    condensed: 'ما الذي دمر فرن نورا البرهان في الشتاء؟',
    whole: 'متى بنت نورا البرهان فرنًا جديدًا في قمطول؟',
    foreign: english,
    question: 'إيمتى عمّر الفاخوري مشغله؟',
    translated: 'When did Ferhad Zirek build a new kiln in Qamtoul?',
    quote: 'The potter Ferhad Zirek built a new kiln in Qamtoul on 3 May 2024.',
  },
} as const;

async function talk(articles: readonly MemoryArticle[], questions: readonly string[], ...sayings: readonly Saying[]) {
  const rewritingChat = createFakeChatModel(...sayings);
  const asker = openAsker({ articles, rewritingChat });
  const explanations: AnswerExplanation[] = [];
  const answers = [];
  for (const question of questions) {
    const listener = { person: 'p1', onExplained: (given: AnswerExplanation) => void explanations.push(given) };
    answers.push(await asker.ask({ question, conversation: 'c' }, listener));
  }
  return { rewritingChat, answers, explanations, asker };
}

const down = new ProviderError('It is down.', { code: 'provider-failed', retryable: true });

describe.each(['en', 'ar'] as const)('a question that a language model helps with (%s)', (language) => {
  const { article, first, followUp, condensed, whole, foreign, question, translated, quote } = cases[language];

  it('is completed where the rules only guess what it leaves out', async () => {
    const { answers, explanations } = await talk([article], [first, followUp], condensed);
    expect(answers[1]).toMatchObject({ kind: 'answered', completeQuestion: condensed });
    expect(explanations.at(-1)).toMatchObject({
      searched: { text: condensed },
      rewrites: [{ use: 'condense', model: 'fake:model', text: condensed, failure: null }],
    });
  });

  it('is what the rules make of it where the model fails', async () => {
    const byRules = await talk([article], [first, followUp], [down]);
    const without = openAsker({ articles: [article] });
    await without.ask({ question: first, conversation: 'c' });
    const expected = await without.ask({ question: followUp, conversation: 'c' });
    expect(byRules.answers[1]).toEqual({ ...expected, elapsedMs: byRules.answers[1]?.elapsedMs });
    expect(byRules.explanations.at(-1)?.rewrites).toMatchObject([{ text: null, failure: 'It is down.' }]);
  });

  it('stands alone without the model where it is whole', async () => {
    const { rewritingChat, answers } = await talk([article], [first, whole], condensed);
    expect(answers[1]).not.toHaveProperty('completeQuestion');
    expect(rewritingChat.requests).toEqual([]);
  });

  it('goes on from what the model made of the one before', async () => {
    const { rewritingChat } = await talk([article], [first, followUp, followUp], condensed);
    expect(rewritingChat.requests[1]?.user).toContain(condensed);
  });

  it('is searched for in the other language where its own does not answer', async () => {
    const { answers, explanations, rewritingChat } = await talk([foreign], [question], translated);
    expect(answers[0]).toMatchObject({ kind: 'answered', language, articleLanguage: foreign.language });
    expect(JSON.stringify(answers[0])).toContain(quote);
    expect(explanations[0]).toMatchObject({
      searched: { text: question, translation: { text: translated, language: foreign.language } },
      rewrites: [{ use: 'translate', text: translated }],
    });
    expect(rewritingChat.requests).toHaveLength(1);
  });

  it('is searched for by the lexicon alone where the translation fails', async () => {
    const { answers, explanations } = await talk([foreign], [question], [down]);
    const expected = await openAsker({ articles: [foreign] }).ask({ question });
    expect(answers[0]).toEqual({ ...expected, elapsedMs: answers[0]?.elapsedMs });
    expect(explanations[0]?.searched).not.toHaveProperty('translation');
  });

  it('is not translated where the other language has no articles, or its own answers', async () => {
    const { rewritingChat } = await talk([article], [question], translated);
    const answered = await talk([article, foreign], [whole], translated);
    expect(rewritingChat.requests).toEqual([]);
    expect(answered.answers[0]).toMatchObject({ kind: 'answered' });
    expect(answered.rewritingChat.requests).toEqual([]);
  });

  it('costs nothing where nobody waits', async () => {
    const rewritingChat = createFakeChatModel(translated);
    await openAsker({ articles: [foreign], rewritingChat }).ask({ question });
    expect(rewritingChat.requests).toEqual([]);
  });
});
