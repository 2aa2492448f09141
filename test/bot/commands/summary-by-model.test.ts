import { afterEach, describe, expect, it } from 'vitest';
import { useProviderServer } from '../../fakes/provider-server.ts';
import { openSanadWith, streaming, toChatSettings } from '../../helpers/sanad-with-model.ts';
import { oliver, salma } from '../../playground/server/playground.ts';
import { cases } from '../../summarize/bridge-articles.ts';
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
