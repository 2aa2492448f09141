import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/domain/errors.ts';
import { createHarness, phrasebook } from './harness.ts';
import { abstentionIn, answerIn, citationIn, replyIn } from './sample-answers.ts';
import { findControlFaults, toBareText, toShownLines } from './telegram-text.ts';
import { arabicReader, group, messageOfBot, messageUpdate, privateChat, reader, textUpdate } from './updates.ts';

const readers = [
  ['en', reader],
  ['ar', arabicReader],
] as const;

describe('/start and /help', () => {
  it.each(readers)(
    'welcome a reader in the language of the interface, with questions to try: %s',
    async (language, from) => {
      const { handle, shown, api, asker } = createHarness();
      await handle(textUpdate('/start', { from }));
      const lines = toShownLines(shown()[0] ?? { text: '', entities: [] });
      const examples = ['example-1', 'example-2', 'example-3'].map((key, at) => [
        { text: phrasebook.format(language, key), callback_data: `example:${at}` },
      ]);
      expect(api.of('sendMessage')[0]?.reply_markup).toEqual({ inline_keyboard: examples });
      expect(lines.map(({ direction }) => direction)).toEqual(lines.map(() => (language === 'ar' ? 'rtl' : 'ltr')));
      expect(asker.requests).toEqual([]);
    },
  );

  it.each(readers)('suggest no questions about articles that are not there: %s', async (language, from) => {
    const { handle, api, shown } = createHarness(undefined, { hasExamples: false });
    await handle(textUpdate('/start', { from }));
    expect(shown()[0]?.text).toContain(phrasebook.format(language, 'welcome').slice(0, 20));
    expect(api.of('sendMessage')[0]).not.toHaveProperty('reply_markup');
  });

  it.each(readers)('list every command: %s', async (language, from) => {
    const { handle, shown } = createHarness();
    await handle(textUpdate('/help', { from }));
    const lines = toShownLines(shown()[0] ?? { text: '', entities: [] });
    const [before, after] = language === 'ar' ? ['\u200F\u2068', '\u2069'] : ['', ''];
    for (const name of ['start', 'help']) {
      expect(lines.map(({ text }) => text)).toContain(
        `${before}/${name}${after} – ${phrasebook.format(language, `command-${name}`)}`,
      );
    }
    expect(lines.map(({ direction }) => direction)).toEqual(lines.map(() => (language === 'ar' ? 'rtl' : 'ltr')));
  });

  it('know their name in a group, and which bot is meant', async () => {
    const { handle, shown } = createHarness();
    await handle(textUpdate('/help@OtherBot', { chat: group }));
    expect(shown()).toHaveLength(0);
    await handle(textUpdate('/help@SanadTestBot', { chat: group }));
    expect(shown()).toHaveLength(1);
  });

  it.each(readers)('are pointed to when a command is not known: %s', async (language, from) => {
    const { handle, shown, asker } = createHarness();
    await handle(textUpdate('/weather', { from }));
    expect(toBareText(shown()[0]?.text ?? '')).toBe(toBareText(phrasebook.format(language, 'unknown-command')));
    expect(asker.requests).toEqual([]);
  });
});

describe('a question', () => {
  it.each(['en', 'ar'] as const)('is answered with citations, after typing was shown: %s', async (language) => {
    const { handle, api, shown, asker } = createHarness(() => answerIn(language));
    const question = language === 'ar' ? 'من حضر أستانا 22؟' : 'who attended Astana 22?';
    const update = textUpdate(question);
    await handle(update);
    expect(asker.requests).toEqual([{ question, conversation: 'telegram:7:1', readerLanguage: 'en' }]);
    expect(api.calls.map(({ method }) => method)).toEqual(['sendChatAction', 'sendMessage']);
    expect(api.of('sendMessage')[0]).toMatchObject({
      chat_id: 7,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      reply_parameters: { message_id: update.message?.message_id, allow_sending_without_reply: true },
    });
    expect(shown()[0]?.text).toContain('[1]');
    expect(findControlFaults(shown()[0]?.text ?? '')).toEqual([]);
  });

  it('shows typing before it is asked', async () => {
    const { handle, api } = createHarness(() => {
      expect(api.calls.map(({ method }) => method)).toEqual(['sendChatAction']);
      return answerIn('en');
    });
    await handle(textUpdate('who attended?'));
    expect(api.of('sendMessage')).toHaveLength(1);
  });

  it('is answered when typing cannot be shown', async () => {
    const { handle, api, shown } = createHarness(() => answerIn('en'));
    api.enqueue('sendChatAction', { status: 400, description: 'Bad Request' });
    await handle(textUpdate('who attended?'));
    expect(shown()).toHaveLength(1);
  });

  it.each(['en', 'ar'] as const)('that the articles do not answer gets an abstention: %s', async (language) => {
    const text = language === 'ar' ? 'لا تذكر المقالات ذلك.' : 'The articles do not say.';
    const { handle, shown } = createHarness(() => abstentionIn(language, text));
    await handle(textUpdate('?'));
    expect(shown()).toEqual([{ text, entities: [] }]);
  });

  it.each(['en', 'ar'] as const)('that is a greeting gets a reply: %s', async (language) => {
    const text = language === 'ar' ? 'أهلًا!' : 'Hello!';
    const { handle, shown } = createHarness(() => replyIn(language, text));
    await handle(textUpdate('hi'));
    expect(shown()).toEqual([{ text, entities: [] }]);
  });

  it.each(['en', 'ar'] as const)(
    'may have a long answer, which comes in several messages in order: %s',
    async (language) => {
      const quote = (language === 'ar' ? 'اجتمعت الوفود. ' : 'The delegations met. ').repeat(1000).trim();
      const { handle, api, shown } = createHarness(() => answerIn(language, [citationIn(language, { quote })]));
      await handle(textUpdate('?'));
      expect(shown().length).toBeGreaterThan(5);
      for (const { text } of shown()) expect(text.length).toBeLessThanOrEqual(4096);
      expect(api.of('sendMessage').filter((payload) => 'reply_parameters' in payload)).toHaveLength(1);
    },
  );

  it('may be about words that were selected, whoever wrote them', async () => {
    const { handle, asker } = createHarness(() => answerIn('en'));
    const quote = { text: ' the round ', position: 0 };
    await handle(textUpdate('when?', { reply_to_message: messageOfBot(), quote }));
    await handle(textUpdate('when?', { reply_to_message: messageOfBot() }));
    expect(asker.requests.map(({ question }) => question)).toEqual(['the round', 'when?', 'when?']);
  });

  it('may be forwarded, and what is replied to may be an article, of which the beginning counts', async () => {
    const { handle, asker } = createHarness(() => answerIn('en'));
    const forward_origin = { type: 'hidden_user', sender_user_name: 'X', date: 0 } as const;
    await handle(textUpdate('who attended?', { forward_origin }));
    const text = 'The delegations met. '.repeat(100);
    await handle(textUpdate('when?', { reply_to_message: { ...messageOfBot(), from: reader, text } as never }));
    expect(asker.requests[0]?.question).toBe('who attended?');
    expect(asker.requests[1]?.question.length).toBeGreaterThan(500);
    expect(asker.requests[1]?.question.length).toBeLessThanOrEqual(600);
  });

  it('may be the caption of a picture', async () => {
    const { handle, asker } = createHarness(() => answerIn('en'));
    await handle(messageUpdate({ photo: [], caption: 'who is this?' }));
    expect(asker.requests.map(({ question }) => question)).toEqual(['who is this?']);
  });
});

describe('what is no text', () => {
  it.each(readers)('gets a kind line: %s', async (language, from) => {
    const { handle, shown, asker } = createHarness();
    await handle(messageUpdate({ from, photo: [] }));
    await handle(messageUpdate({ from, sticker: {} as never }));
    await handle(messageUpdate({ from, voice: {} as never }));
    await handle(messageUpdate({ from, audio: {} as never }));
    await handle(messageUpdate({ from, video_note: {} as never }));
    await handle(messageUpdate({ from, document: {} as never }));
    await handle(messageUpdate({ from, animation: {} as never, document: {} as never }));
    await handle(messageUpdate({ from, location: {} as never }));
    const kinds = ['photo', 'sticker', 'voice', 'voice', 'video', 'document', 'video', 'other'];
    expect(shown().map(({ text }) => text)).toEqual(
      kinds.map((kind) => phrasebook.format(language, `unreadable-${kind}`)),
    );
    expect(asker.requests).toEqual([]);
  });

  it('gets nothing when it is Telegram that speaks, nor in a group', async () => {
    const { handle, api } = createHarness();
    await handle(messageUpdate({ pinned_message: {} as never }));
    await handle(messageUpdate({ chat: group, photo: [] }));
    await handle(messageUpdate({ chat: group, photo: [], reply_to_message: messageOfBot() }));
    expect(api.calls).toEqual([]);
  });
});

describe('a group', () => {
  it('gets answers when the bot is mentioned, without the mention in the question', async () => {
    const { handle, asker, api } = createHarness(() => answerIn('en'));
    await handle(textUpdate('@sanadtestbot who attended?', { chat: group }));
    await handle(textUpdate('من حضر @SanadTestBot أستانا؟', { chat: group }));
    await handle(textUpdate('who attended?', { chat: group }));
    await handle(textUpdate('@SomebodyElse who attended?', { chat: group }));
    expect(asker.requests.map(({ question }) => question)).toEqual(['who attended?', 'من حضر أستانا؟']);
    expect(api.of('sendMessage').map(({ chat_id }) => chat_id)).toEqual([-100, -100]);
  });

  it('gets answers when a message of the bot is replied to', async () => {
    const { handle, asker } = createHarness(() => answerIn('en'));
    await handle(textUpdate('and when?', { chat: group, reply_to_message: messageOfBot() }));
    await handle(textUpdate('ومتى؟', { chat: group, reply_to_message: messageOfBot({ from: reader }) }));
    const topicStart = messageOfBot({ forum_topic_created: { name: 'News', icon_color: 0 } });
    await handle(textUpdate('hello all', { chat: group, reply_to_message: topicStart }));
    expect(asker.requests.map(({ question }) => question)).toEqual(['and when?']);
  });

  it.each([
    ['en', 'Turkey attended the round.', 'and when?'],
    ['ar', 'حضرت تركيا الجولة.', 'ومتى؟'],
  ] as const)('gets answers about what a question replies to: %s', async (language, about, question) => {
    const { handle, asker, shown } = createHarness(() => answerIn(language));
    const replied = messageOfBot({ from: reader, text: `/ask@SanadTestBot ${about}` });
    await handle(textUpdate(`@SanadTestBot ${question}`, { chat: group, reply_to_message: replied }));
    expect(asker.requests.map((request) => request.question)).toEqual([about, question]);
    expect(new Set(asker.requests.map(({ conversation }) => conversation)).size).toBe(1);
    expect(shown()).toHaveLength(1);
  });

  it('gets an answer to what somebody asked when only the bot is mentioned under it', async () => {
    const { handle, asker } = createHarness(() => answerIn('ar'));
    const replied = messageOfBot({ from: arabicReader, text: 'من حضر أستانا؟' });
    await handle(textUpdate('@SanadTestBot', { chat: group, reply_to_message: replied }));
    expect(asker.requests.map(({ question }) => question)).toEqual(['من حضر أستانا؟']);
  });

  it('has its topics answered in the topic, and the general one without its number', async () => {
    const { handle, api, asker } = createHarness(() => answerIn('en'));
    const topic = { chat: group, is_topic_message: true } as const;
    await handle(textUpdate('@SanadTestBot a?', { ...topic, message_thread_id: 42 }));
    await handle(textUpdate('@SanadTestBot a?', { ...topic, message_thread_id: 1 }));
    await handle(textUpdate('@SanadTestBot a?', { chat: group, message_thread_id: 77 }));
    expect(api.of('sendMessage').map(({ message_thread_id }) => message_thread_id)).toEqual([42, undefined, undefined]);
    expect(api.of('sendChatAction').map(({ message_thread_id }) => message_thread_id)).toEqual([
      42,
      undefined,
      undefined,
    ]);
    expect(asker.requests.map(({ conversation }) => conversation)).toEqual([
      'telegram:-100:42:7',
      'telegram:-100:1:7',
      'telegram:-100:1:7',
    ]);
  });

  it('has a conversation for each person', async () => {
    const { handle, asker } = createHarness(() => answerIn('en'));
    await handle(textUpdate('@SanadTestBot a?', { chat: group, from: reader }));
    await handle(textUpdate('@SanadTestBot a?', { chat: group, from: arabicReader }));
    const unnamed = { id: 1087968824, is_bot: true, first_name: 'Group' };
    await handle(textUpdate('@SanadTestBot a?', { chat: group, from: unnamed, sender_chat: group }));
    expect(asker.requests.map(({ conversation }) => conversation)).toEqual([
      'telegram:-100:1:7',
      'telegram:-100:1:8',
      'telegram:-100:1:-100',
    ]);
  });
});

describe('what is passed over', () => {
  it('is what bots and channels say, what is edited there, and whatever else Telegram tells', async () => {
    const { handle, api } = createHarness();
    const bot = { id: 5, is_bot: true, first_name: 'Other' };
    const { message } = textUpdate('a?');
    await handle(textUpdate('a?', { from: bot }));
    await handle(textUpdate('/start', { from: bot }));
    await handle(textUpdate('@SanadTestBot a?', { chat: group, is_automatic_forward: true }));
    await handle(textUpdate('a?', { via_bot: { id: 999, is_bot: true, first_name: 'Sanad' } }));
    await handle({ update_id: -1, edited_channel_post: message } as Update);
    await handle({ update_id: -2, channel_post: message } as Update);
    await handle({ update_id: -3, poll: {} } as Update);
    expect(api.calls).toEqual([]);
  });

  it('is an update that is malformed', async () => {
    const { handle, api } = createHarness();
    for (const update of [
      { update_id: 1 },
      { update_id: 2, message: {} },
      { update_id: 3, message: { message_id: 1, text: 'a?' } },
      { update_id: 4, message: { message_id: 1, text: 'a?', from: null, entities: [{}] } },
      { update_id: 5, message: null },
      { update_id: 6, unheard_of: { message: 1 } },
    ]) {
      await handle(update as unknown as Update);
    }
    expect(api.of('sendMessage')).toEqual([]);
  });
});

describe('a failure', () => {
  it.each(readers)('is told kindly, and logged without what was written: %s', async (language, from) => {
    const { handle, shown, logger } = createHarness(() => {
      throw new CorpusError('Nothing is known about "my secret question".', { code: 'article-not-found' });
    });
    await handle(textUpdate('my secret question', { from }));
    expect(shown().map(({ text }) => text)).toEqual([phrasebook.format(language, 'failure')]);
    expect(logger.text()).toContain('article-not-found');
    expect(logger.text()).not.toContain('my secret question');
  });

  it.each([
    ['ar', 'من حضر؟'],
    ['en', 'who attended?'],
  ] as const)('is told in the language of the question when Telegram knows none: %s', async (language, question) => {
    const { handle, shown } = createHarness();
    await handle(textUpdate(question, { from: { id: 9, is_bot: false, first_name: 'Reader' } }));
    expect(shown().map(({ text }) => text)).toEqual([phrasebook.format(language, 'failure')]);
  });

  it('to say so is made good', async () => {
    const { handle, api } = createHarness();
    api.enqueue('sendMessage', { dropped: new Error('no network') });
    await handle(textUpdate('who attended?'));
    expect(api.of('sendMessage')).toHaveLength(2);
  });

  it('that passes is not told: the question is answered', async () => {
    const answers = [new Error('busy'), new Error('busy'), answerIn('en')];
    const { handle, shown, asker, pauses } = createHarness(() => {
      const answer = answers.shift() ?? answerIn('en');
      if (answer instanceof Error) throw answer;
      return answer;
    });
    await handle(textUpdate('who attended?'));
    expect(asker.requests).toHaveLength(3);
    expect(shown().map(({ text }) => text)).toEqual([expect.stringContaining('[1]')]);
    expect(pauses).toEqual([500, 2000]);
  });

  it('to send the first of several messages keeps the others back', async () => {
    const quote = 'The delegations met. '.repeat(1000).trim();
    const { handle, api, queues } = createHarness(() => answerIn('en', [citationIn('en', { quote })]));
    api.enqueue('sendMessage', { status: 403, description: 'Forbidden: bot was blocked by the user' });
    await handle(textUpdate('?', { chat: privateChat }));
    expect(api.of('sendMessage')).toHaveLength(1);
    expect(new Set(queues.rows.map(({ state, error }) => `${state} ${error}`))).toEqual(new Set(['failed blocked']));
  });
});

describe('the log', () => {
  it('never holds what people write, what is answered, or the token', async () => {
    const { handle, api, logger } = createHarness(() => answerIn('en'));
    api.enqueue('sendMessage', { status: 400, description: "Bad Request: can't parse entities" });
    api.enqueue('sendMessage', { status: 500, description: 'Internal Server Error' });
    await handle(textUpdate('a private matter'));
    expect(logger.entries.length).toBeGreaterThan(0);
    for (const words of ['private matter', 'Türkiye', 'test-token']) expect(logger.text()).not.toContain(words);
  });
});
