import { afterEach, describe, expect, it } from 'vitest';
import { useProviderServer } from '../../fakes/provider-server.ts';
import { openSanadWith, streaming, toChatSettings, type TestArticle } from '../../helpers/sanad-with-model.ts';
import { oliver, salma } from '../../playground/server/playground.ts';
import { phrasebook } from '../harness.ts';
import { startSanad } from '../sanad-on-server.ts';

const server = useProviderServer();

const cases = {
  en: {
    person: oliver,
    question: 'Who opened the bridge in Kafroun?',
    sentences: [
      'The mayor Salma Haddad opened the bridge in Kafroun.',
      'The bridge in Kafroun cost seven million pounds.',
    ],
    quote: 'The mayor of Kafroun, Salma Haddad, opened the new bridge over the river on 3 May 2024.',
  },
  ar: {
    person: salma,
    question: 'من افتتح الجسر في كفرون؟',
    sentences: ['افتتحت رئيسة البلدية سلمى حداد الجسر في كفرون.', 'بلغت كلفة الجسر في كفرون سبعة ملايين ليرة.'],
    quote: 'افتتحت رئيسة بلدية كفرون سلمى حداد الجسر الجديد فوق النهر في 3 مايو 2024.',
  },
} as const;

const articles: readonly TestArticle[] = [
  {
    id: 'bridge-en',
    language: 'en',
    title: 'A new bridge in Kafroun',
    text: `${cases.en.quote} The bridge in Kafroun cost seven million pounds. Engineers and students came to the opening.`,
  },
  {
    id: 'bridge-ar',
    language: 'ar',
    title: 'جسر جديد في كفرون',
    text: `${cases.ar.quote} وبلغت كلفة الجسر في كفرون سبعة ملايين ليرة. وحضر الافتتاح مهندسون وطلاب.`,
  },
];

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

async function startBot(environment: Readonly<Record<string, string>> = {}) {
  const opened = await openSanadWith(articles, { ...toChatSettings(server.url), ...environment });
  close = opened.close;
  return startSanad((request, _, listener) => opened.sanad.ask(request, listener));
}

// Each starts the whole program.
describe.each(['en', 'ar'] as const)('a bot with a language model (%s)', { timeout: 90_000 }, (language) => {
  const { person, question, sentences, quote } = cases[language];
  const [first, second] = sentences;
  const toLines = (lines: readonly string[]) =>
    streaming(({ passages }) => lines.map((line) => `${line} [${passages[0]?.name}]\n`));

  it('shows each sentence with its number while the answer is written, and then the answer with its sources', async () => {
    server.answer(toLines(sentences));
    const { people, nextAnswer, events } = await startBot();
    people.send({ personId: person }, question);
    const answer = await nextAnswer();
    const drafts = events.flatMap((event) => (event.kind === 'draft' ? [event.draft.text] : []));
    expect(drafts[0]).toContain(first);
    for (const draft of drafts) expect(draft).toMatch(/\[1\]/);
    expect(answer).toContain(first);
    expect(answer).toContain(second);
    expect(answer).toContain(quote);
    expect(server.requests[0]?.path).toBe('/chat/completions');
  });

  it('says what the articles say in a new message when the model breaks off, beside what was seen', async () => {
    server.answer(streaming(({ passages }) => [`${first} [${passages[0]?.name}]\n`, second.slice(0, 12)], 'break'));
    const { people, nextAnswer, answers } = await startBot();
    people.send({ personId: person }, question);
    await nextAnswer();
    if (answers(person).length < 2) await nextAnswer();
    const [seen, anew, ...others] = answers(person);
    expect(others).toEqual([]);
    expect(seen).toContain(first);
    expect(anew).toContain(phrasebook.format(language, 'answer-broken-off'));
    expect(anew).toContain(quote);
    expect(server.requests).toHaveLength(1);
  });

  it('says it in time when the model hangs', async () => {
    server.answer({ chunks: [], then: 'hang' });
    const { people, nextAnswer } = await startBot({ CHAT_TIMEOUT_SECONDS: '0.5' });
    people.send({ personId: person }, question);
    const startedMs = performance.now();
    expect(await nextAnswer()).toContain(quote);
    expect(performance.now() - startedMs).toBeLessThan(10_000);
  });

  it('says it when the model is down', async () => {
    server.answer({
      status: 400,
      chunks: ['{"error": {"message": "no"}}'],
      headers: { 'content-type': 'application/json' },
    });
    const { people, nextAnswer, answers } = await startBot();
    people.send({ personId: person }, question);
    expect(await nextAnswer()).toContain(quote);
    expect(answers(person)).toHaveLength(1);
  });
});
