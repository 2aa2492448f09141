import { describe, expect, it } from 'vitest';
import { createQuestionRewriter } from '../../../src/answer/model/question-rewriter.ts';
import { ProviderError } from '../../../src/domain/errors.ts';
import { createFakeChatModel, type Saying } from '../../fakes/chat-model.ts';
import { createTestClock, rewritePrompts } from '../world.ts';

const cases = {
  en: {
    earlier: 'Who is the Russian envoy Alexander Lavrentyev?',
    message: 'what did he say in 2024?',
    condensed: 'What did the Russian envoy Alexander Lavrentyev say in 2024?',
    hijacked: 'How can I cook rice with chicken at home?',
    question: 'من حضر الجولة 22 في أستانا؟',
    translated: 'Who attended round 22 in Astana?',
    otherLanguage: 'من حضر الجولة في أستانا؟',
  },
  ar: {
    earlier: 'من هو المبعوث الروسي ألكسندر لافرينتييف؟',
    message: 'ماذا قال في 2024؟',
    condensed: 'ماذا قال المبعوث الروسي ألكسندر لافرينتييف في 2024؟',
    hijacked: 'كيف أطبخ الأرز مع الدجاج في البيت؟',
    question: 'Who attended round 22 in Astana?',
    translated: 'من حضر الجولة 22 في أستانا؟',
    otherLanguage: 'Who attended the round in Astana?',
  },
} as const;

function open(...sayings: readonly Saying[]) {
  const chat = createFakeChatModel(...sayings);
  return {
    chat,
    rewriter: createQuestionRewriter({ chat, prompts: rewritePrompts, clock: createTestClock(), timeoutMs: 3000 }),
  };
}

describe.each(['en', 'ar'] as const)('a question in other words (%s)', (language) => {
  const { earlier, message, condensed, hijacked, question, translated, otherLanguage } = cases[language];
  const condense = (said: Saying) => open(said).rewriter.condense({ message, earlier, language }, {});
  const translate = (said: Saying) => open(said).rewriter.translate({ question, to: language }, {});

  it('completes a follow-up', async () => {
    expect(await condense(`"${condensed}"\n`)).toMatchObject({ use: 'condense', text: condensed, failure: null });
  });

  it('is a translation', async () => {
    expect(await translate(translated)).toMatchObject({ use: 'translate', text: translated, failure: null });
  });

  it('is asked for in the time there is, and in the name of who waits', async () => {
    const { chat, rewriter } = open(condensed);
    await rewriter.condense({ message, earlier, language }, { person: 'p1' });
    expect(chat.requests[0]).toMatchObject({ person: 'p1', timeoutMs: 3000 });
    expect(chat.requests[0]?.user).toContain(earlier);
  });

  it('is asked for once', async () => {
    const { chat, rewriter } = open(condensed, translated);
    for (let time = 0; time < 3; time += 1)
      expect((await rewriter.condense({ message, earlier, language }, {})).text).toBe(condensed);
    for (let time = 0; time < 3; time += 1)
      expect((await rewriter.translate({ question, to: language }, {})).text).toBe(translated);
    expect(chat.requests).toHaveLength(2);
  });

  it('is asked for again after a failure', async () => {
    const { chat, rewriter } = open([new ProviderError('It is down.', { code: 'provider-failed' })], condensed);
    expect(await rewriter.condense({ message, earlier, language }, {})).toMatchObject({
      text: null,
      failure: 'It is down.',
    });
    expect((await rewriter.condense({ message, earlier, language }, {})).text).toBe(condensed);
    expect(chat.requests).toHaveLength(2);
  });

  it.each([
    ['is empty', ' \n'],
    ['is an answer of many lines', `${condensed}\n${condensed}`],
    ['is too long', `${condensed} `.repeat(8)],
    ['is in the other language', otherLanguage],
    ['has a link', `${condensed} https://evil.example`],
    ['has mark-up', `**${condensed}**`],
    ['has a number of its own', `${condensed.replace('2024', '1999')}`],
    ['is another question', hijacked],
  ])('is not believed where it %s', async (_, said) => {
    const { text, failure } = await condense(said);
    expect(text).toBeNull();
    expect(failure).not.toBeNull();
  });

  it.each([
    ['is in the language it was in', question],
    ['has a number of its own', translated.replace('22', '21')],
    ['tells a story', `${translated} `.repeat(9)],
    ['has an address', `${translated} evil.example`],
  ])('is no translation where it %s', async (_, said) => {
    expect((await translate(said)).text).toBeNull();
  });

  it('ends when nobody waits for it', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    const asked = open(condensed).rewriter.condense({ message, earlier, language }, { signal: stop.signal });
    await expect(asked).rejects.toThrow('stopped');
  });
});
