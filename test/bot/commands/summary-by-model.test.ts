import { afterEach, describe, expect, it } from 'vitest';
import { useProviderServer } from '../../fakes/provider-server.ts';
import { openSanadWith, streaming, toChatSettings } from '../../helpers/sanad-with-model.ts';
import { oliver, salma } from '../../playground/server/playground.ts';
import { cases } from '../../summarize/bridge-articles.ts';
import { phrasebook } from '../harness.ts';
import { startSanad } from '../sanad-on-server.ts';

const server = useProviderServer();
const people = { en: oliver, ar: salma } as const;

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

// Each starts the whole program.
describe.each(['en', 'ar'] as const)(
  'a summary by a language model in the bot (%s)',
  { timeout: 90_000 },
  (language) => {
    const { articles, topic, first, lie, request } = cases[language];
    const [bridge] = articles;
    const personId = people[language];

    async function startBot(environment: Readonly<Record<string, string>> = {}) {
      const { sanad, close: closeSanad } = await openSanadWith(articles, {
        ...toChatSettings(server.url),
        ...environment,
      });
      close = closeSanad;
      return startSanad((asked, _, listener) => sanad.ask(asked, listener), {
        summarize: (...asked) => sanad.summarize(...asked),
      });
    }

    const saying = (...lines: readonly string[]) =>
      streaming(({ passages }) => lines.map((line) => `${line} [${passages[0]?.name}]\n`));

    it.each([
      ['by command', `/summary ${topic}`],
      ['in words', request],
    ])('comes when it is asked for %s, without what the model makes up', async (_, message) => {
      server.answer(saying(first, lie), saying(lie));
      const { people: persons, nextAnswer } = await startBot();
      persons.send({ personId }, message);
      const said = await nextAnswer();
      expect(said).toContain(first);
      expect(said).not.toContain(lie);
      expect(server.requests).toHaveLength(2);
    });

    it.each([
      ['by command', `/summary ${topic}`],
      ['in words', request],
    ])('grows before the reader, without what the model makes up, when it is asked for %s', async (_, message) => {
      server.answer(saying(lie, first), saying(lie));
      const { people: persons, nextAnswer, events } = await startBot();
      persons.send({ personId }, message);
      expect(await nextAnswer()).toContain(first);
      const drafts = events.flatMap((event) => (event.kind === 'draft' ? [event.draft.text] : []));
      expect(drafts[0]).toContain(first);
      expect(drafts[0]).toMatch(/\[1\]/);
      for (const draft of drafts) expect(draft).not.toContain(lie);
    });

    it('stays as far as it was seen when the model breaks off, and the article speaks in a new message', async () => {
      server.answer(streaming(({ passages }) => [`${first} [${passages[0]?.name}]\n`, lie.slice(0, 12)], 'break'));
      const { people: persons, nextAnswer, answers } = await startBot();
      persons.send({ personId }, `/summary ${topic}`);
      await nextAnswer();
      if (answers(personId).length < 2) await nextAnswer();
      const [seen, anew, ...others] = answers(personId);
      expect(others).toEqual([]);
      expect(seen).toContain(first);
      expect(anew).toContain(phrasebook.format(language, 'answer-broken-off'));
      expect(anew).toContain(bridge.text.slice(0, 40));
    });

    it('is in the words of the article, in time, when the model hangs', async () => {
      server.answer({ chunks: [], then: 'hang' });
      const { people: persons, nextAnswer } = await startBot({ CHAT_TIMEOUT_SECONDS: '0.5' });
      persons.send({ personId }, `/summary ${topic}`);
      const startedMs = performance.now();
      expect(await nextAnswer()).toContain(bridge.text.slice(0, 40));
      expect(performance.now() - startedMs).toBeLessThan(10_000);
    });
  },
);
