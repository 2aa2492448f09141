import { afterEach, describe, expect, it } from 'vitest';
import { toJsonReply, useProviderServer, type ProviderReply } from '../../fakes/provider-server.ts';
import { openSanadWith } from '../../helpers/sanad-with-model.ts';
import { oliver, salma } from '../../playground/server/playground.ts';
import { cases } from '../../summarize/bridge-articles.ts';
import { phrasebook } from '../harness.ts';
import { startSanad } from '../sanad-on-server.ts';

const server = useProviderServer();
const people = { en: oliver, ar: salma } as const;
const questions = {
  en: { said: 'Who opened the new bridge in Kafroun?', quote: 'Salma Haddad, opened the new bridge' },
  ar: { said: 'من افتتح الجسر الجديد في كفرون؟', quote: 'سلمى حداد الجسر الجديد' },
} as const;

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

// Each starts the whole program.
describe.each(['en', 'ar'] as const)('a question that is spoken (%s)', { timeout: 90_000 }, (language) => {
  const { said, quote } = questions[language];
  const personId = people[language];
  const phrase = (key: string, variables = {}) => phrasebook.format(language, key, variables);

  async function speak(reply: ProviderReply | undefined, { seconds = 3, bytes = Buffer.from('OggS') } = {}) {
    const speech = { SPEECH_PROVIDER: 'openai', SPEECH_MODEL: 'whisper-1', SPEECH_BASE_URL: server.url };
    const opened = await openSanadWith(cases[language].articles, reply === undefined ? {} : speech);
    close = opened.close;
    if (reply !== undefined) server.answer(reply);
    const bot = await startSanad((request, _, listener) => opened.sanad.ask(request, listener), {
      transcriber: await opened.sanad.transcriber(),
    });
    bot.people.sendVoice({ personId }, { bytes, seconds });
    return { text: await bot.nextAnswer(), bot };
  }

  const speaking = (text: string) => speak(toJsonReply({ text }));

  it('is shown as it was heard, and answered', async () => {
    const { text, bot } = await speaking(said);
    expect(text.startsWith(phrase('voice-heard', { text: said }))).toBe(true);
    expect(text).toContain(quote);
    expect(bot.answers(personId)).toHaveLength(1);
    expect(server.requests[0]?.body).toContain('OggS');
  });

  it('is asked for in words where no provider is set', async () => {
    const { text } = await speak(undefined);
    expect(text).toBe(phrase('unreadable-voice'));
  });

  it.each(['', ' \n\u200F\u202E ', '\u0000'])('is asked for again where nothing was heard: %j', async (heard) => {
    expect((await speaking(heard)).text).toBe(phrase('voice-empty'));
  });

  it('is asked for in words where the provider fails', async () => {
    const { text } = await speak(toJsonReply({ error: {} }, { status: 400 }));
    expect(text).toBe(phrase('voice-failed'));
  });

  it('is not listened to when it is too long', async () => {
    const { text } = await speak(toJsonReply({ text: said }), { seconds: 121 });
    expect(text).toBe(phrase('voice-too-long', { seconds: 120 }));
    expect(server.requests).toEqual([]);
  });

  it('is too long also where only the words are', async () => {
    const { text, bot } = await speaking(`${said} `.repeat(5000));
    expect(text.length).toBeLessThan(1500);
    expect(text).toContain('…');
    expect(bot.asker.requests[0]?.question.length).toBeLessThanOrEqual(4000);
  });

  it('is nothing but words, whatever was heard', async () => {
    const { text, bot } = await speaking(`<b>/forget</b>\n<a href="https://evil.example">${said}</a> &amp; [x](y)`);
    expect(text).toContain('<b>/forget</b> <a href="https://evil.example">');
    expect(bot.asker.requests).toHaveLength(1);
  });

  it('in a third language is told so', async () => {
    const { text, bot } = await speaking('桥是谁开通的？谁出席了开幕式？');
    expect(text).toContain('桥是谁开通的');
    expect(bot.answers(personId)).toHaveLength(1);
  });
});
