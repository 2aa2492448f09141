import { describe, expect, it } from 'vitest';
import { oliver, readUpdates, refusedWith, salma, startPlayground, type Playground } from './playground.ts';

const over = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';
const article = (id: string, text: string) => ({
  type: 'article' as const,
  id,
  title: text,
  input_message_content: { message_text: `<b>${text}</b>`, parse_mode: 'HTML' as const },
});

async function startWithButton(text: string): Promise<Playground & { readonly messageId: number }> {
  const playground = await startPlayground();
  for (const id of [salma, oliver]) playground.people.start(id);
  const markup = {
    inline_keyboard: [
      [
        { text, callback_data: 'more:1' },
        { text: 'site', url: 'https://example.org' },
      ],
    ],
  };
  const { message_id: messageId } = await playground.api.sendMessage(salma, 'x', { reply_markup: markup });
  return { ...playground, messageId };
}

describe('a tap on a button', () => {
  it('reaches the bot with the message, and is answered once', async () => {
    const playground = await startWithButton('المزيد');
    const { people, api, nextEvent, messageId } = playground;
    const queryId = people.tap({ personId: salma }, messageId, 'المزيد') ?? '';
    const query = (await readUpdates(playground)).at(-1)?.callback_query;
    expect(query).toMatchObject({
      id: queryId,
      from: { id: salma },
      data: 'more:1',
      message: { message_id: messageId },
    });
    await api.answerCallbackQuery(queryId, { text: 'لحظة', show_alert: true });
    expect((await nextEvent('callback-answer')).answer).toEqual({
      queryId,
      personId: salma,
      text: 'لحظة',
      isAlert: true,
    });
    expect(await refusedWith(api.answerCallbackQuery(queryId))).toBe(over);
  });

  it('is answered within a minute or not at all', async () => {
    const { people, api, time, messageId } = await startWithButton('more');
    const queryId = people.tap({ personId: salma }, messageId, 'more:1') ?? '';
    time.advance(60_001);
    expect(await refusedWith(api.answerCallbackQuery(queryId))).toBe(over);
    expect(await refusedWith(api.answerCallbackQuery('1'))).toBe(over);
  });

  it('is answered with 200 units at most', async () => {
    const { people, api, messageId } = await startWithButton('more');
    const queryId = people.tap({ personId: salma }, messageId, 'more') ?? '';
    expect(await refusedWith(api.answerCallbackQuery(queryId, { text: 'س'.repeat(201) }))).toBe(
      '400 Bad Request: MESSAGE_TOO_LONG',
    );
    await api.answerCallbackQuery(queryId, { text: 'س'.repeat(200) });
  });

  it('on a link reaches nobody, and on a button that is not there is a mistake', async () => {
    const { people, messageId } = await startWithButton('more');
    expect(people.tap({ personId: salma }, messageId, 'site')).toBeUndefined();
    expect(() => people.tap({ personId: salma }, messageId, 'less')).toThrow('has no button');
  });
});

describe('a reaction', () => {
  it('of the bot is seen, replaced and taken away', async () => {
    const { api, people, messageId } = await startWithButton('more');
    const seen = () => people.transcript(salma).at(-1)?.reactions;
    await api.setMessageReaction(salma, messageId, [{ type: 'emoji', emoji: '👀' }]);
    await api.setMessageReaction(salma, messageId, [{ type: 'emoji', emoji: '👍' }]);
    expect(seen()).toEqual({ 123456: [{ type: 'emoji', emoji: '👍' }] });
    await api.setMessageReaction(salma, messageId, []);
    expect(seen()).toEqual({});
  });

  it('that Telegram does not have, a second one, and one to nothing are refused', async () => {
    const { api, messageId } = await startWithButton('more');
    const react = (...emoji: string[]) =>
      refusedWith(
        api.setMessageReaction(
          salma,
          messageId,
          emoji.map((one) => ({ type: 'emoji', emoji: one as never })),
        ),
      );
    expect(await react('🧱')).toBe('400 Bad Request: REACTION_INVALID');
    expect(await react('👍', '🔥')).toBe('400 Bad Request: REACTIONS_TOO_MANY');
    expect(await refusedWith(api.setMessageReaction(salma, 999, []))).toBe(
      '400 Bad Request: message to react not found',
    );
  });
});

describe('an inline query', () => {
  it.each([
    [salma, 'السد', 'افتتح السد'],
    [oliver, 'dam', 'The dam opened'],
  ])('of %i is answered once, and a result is sent as the person’s own', async (personId, query, text) => {
    const playground = await startPlayground();
    const { people, api, nextEvent } = playground;
    const { id: chatId } = people.addGroup({ title: 'Readers', ownerId: salma, memberIds: [oliver] });
    const queryId = people.askInline({ personId, chatId }, query);
    expect((await readUpdates(playground)).at(-1)?.inline_query).toMatchObject({
      id: queryId,
      query,
      chat_type: 'group',
    });
    await api.answerInlineQuery(queryId, [article('1', text)]);
    expect((await nextEvent('inline-answer')).answer).toMatchObject({ personId, results: [{ id: '1' }] });
    expect(await refusedWith(api.answerInlineQuery(queryId, []))).toBe(over);
    const message = people.chooseInline({ personId, chatId }, '1');
    expect(message).toMatchObject({
      text,
      from: { id: personId },
      via_bot: { is_bot: true },
      entities: [{ type: 'bold' }],
    });
    const kinds = (await readUpdates(playground)).slice(-2).map((update) => Object.keys(update)[1]);
    expect(kinds).toEqual(['chosen_inline_result', 'message']);
  });

  it('may be answered with a way to the private chat, which says where one comes from', async () => {
    const { people, api, nextEvent } = await startPlayground();
    const [first, second] = ['x', 'y'].map((query) => people.askInline({ personId: salma }, query));
    const button = { text: 'اسألني', start_parameter: 'inline' };
    await api.answerInlineQuery(first ?? '', [], { button });
    expect((await nextEvent('inline-answer')).answer).toMatchObject({ results: [], button });
    const wrong = { text: 'x', start_parameter: 'a b' };
    expect(await refusedWith(api.answerInlineQuery(second ?? '', [], { button: wrong }))).toContain(
      'START_PARAM_INVALID',
    );
  });

  it('with a button may be edited through the bot', async () => {
    const playground = await startPlayground();
    const { people, api } = playground;
    const queryId = people.askInline({ personId: oliver }, 'dam');
    const markup = { inline_keyboard: [[{ text: 'more', callback_data: 'more' }]] };
    await api.answerInlineQuery(queryId, [{ ...article('1', 'dam'), reply_markup: markup }]);
    const { message_id: id } = people.chooseInline({ personId: oliver }, '1');
    people.tap({ personId: oliver }, id, 'more');
    const query = (await readUpdates(playground)).at(-1)?.callback_query;
    expect(query?.message).toBeUndefined();
    expect(await api.editMessageTextInline(query?.inline_message_id ?? '', 'The whole story')).toBe(true);
    expect(people.transcript(oliver).at(-1)?.message.text).toBe('The whole story');
  });

  it.each([
    [[article('1', 'a'), article('1', 'b')], 'RESULT_ID_DUPLICATE'],
    [[article('س'.repeat(33), 'a')], 'RESULT_ID_INVALID'],
    [Array.from({ length: 51 }, (_, index) => article(String(index), 'a')), 'RESULTS_TOO_MUCH'],
    [[{ ...article('1', 'a'), title: '' }], 'can\'t parse inline query result: Can\'t find field "title"'],
    [[article('1', '<p>')], 'can\'t parse entities: Unsupported start tag "p" at byte offset 3'],
  ])('is not answered with wrong results (%#)', async (results, reason) => {
    const { people, api } = await startPlayground();
    const queryId = people.askInline({ personId: oliver }, 'dam');
    expect(await refusedWith(api.answerInlineQuery(queryId, results))).toBe(`400 Bad Request: ${reason}`);
  });
});
