import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import { oliver, salma } from '../../playground/server/playground.ts';
import { createHarness } from '../harness.ts';
import { answerIn, citationIn, replyIn } from '../sample-answers.ts';
import { startSanad } from '../sanad-on-server.ts';
import { arabicReader, editUpdate, group, messageUpdate, reader, textUpdate } from '../updates.ts';

const readers = [
  ['en', reader, 'who attended?', 'who attended Astana 22?'],
  ['ar', arabicReader, 'من حضر؟', 'من حضر أستانا 22؟'],
] as const;

/** An answer of so many sentences that it takes more messages than one. */
function longAnswer(language: 'ar' | 'en', sentences: number): Answer {
  const quote = (language === 'ar' ? 'حضر الوفد الجولة كاملة. ' : 'The delegation was there. ').repeat(20).trim();
  const [first, ...others] = Array.from({ length: sentences }, (_, at) =>
    citationIn(language, { number: at + 1, quote: `${at + 1} ${quote}` }),
  );
  return first === undefined ? replyIn(language, '…') : answerIn(language, [first, ...others]);
}

describe.each(readers)('a question that is edited (%s)', (language, from, question, edited) => {
  const repeat = (request: { question: string }) => replyIn(language, `«${request.question}»`);
  const changes = ({ api }: ReturnType<typeof createHarness>) =>
    api.calls
      .filter(({ method }) => ['sendMessage', 'editMessageText', 'deleteMessage'].includes(method))
      .map(({ method, payload }) => [method, payload.message_id ?? null]);

  it('is answered anew in the place of the answer that was the last, as often as it is edited', async () => {
    const harness = createHarness(repeat);
    const update = textUpdate(question, { from });
    await harness.handle(update);
    await harness.handle(editUpdate(update, edited));
    await harness.handle(editUpdate(update, `${edited}!`));
    expect(changes(harness)).toEqual([
      ['sendMessage', null],
      ['editMessageText', 2],
      ['editMessageText', 2],
    ]);
    expect(harness.asker.requests.map((request) => request.question)).toEqual([question, edited, `${edited}!`]);
  });

  it('is answered by a new message when something was said since', async () => {
    const harness = createHarness(repeat);
    const update = textUpdate(question, { from });
    for (const each of [update, textUpdate(`${question} 2`, { from })]) await harness.handle(each);
    await harness.handle(editUpdate(update, edited));
    expect(changes(harness).map(([method]) => method)).toEqual(['sendMessage', 'sendMessage', 'sendMessage']);
    expect(harness.api.of('sendMessage').at(-1)).toMatchObject({
      reply_parameters: { message_id: update.message?.message_id },
    });
  });

  it('is left alone where its words stay as they were, or where it is a question no more', async () => {
    const harness = createHarness(repeat);
    const update = textUpdate(question, { from });
    await harness.handle(update);
    await harness.handle(editUpdate(update, question, { link_preview_options: { is_disabled: true } }));
    await harness.handle(editUpdate(update, '/help'));
    await harness.handle(editUpdate(update, ''));
    await harness.handle(editUpdate(messageUpdate({ location: { latitude: 1, longitude: 1 } }), ''));
    expect(changes(harness)).toHaveLength(1);
  });

  it('is asked by /ask too', async () => {
    const harness = createHarness(repeat);
    const update = textUpdate(`/ask ${question}`, { from });
    await harness.handle(update);
    await harness.handle(editUpdate(update, `/ask ${question}`));
    await harness.handle(editUpdate(update, `/ask ${edited}`));
    await harness.handle(editUpdate(update, `/ask@AnotherBot ${question}`));
    expect(harness.asker.requests.map((request) => request.question)).toEqual([question, edited]);
    expect(changes(harness).map(([method]) => method)).toEqual(['sendMessage', 'editMessageText']);
  });

  it.each([
    [3, 30, 'sendMessage'],
    [30, 3, 'deleteMessage'],
  ])('has as many messages afterwards as its answer takes: %i sentences, then %i', async (before, after, last) => {
    let count = before;
    const harness = createHarness(() => longAnswer(language, count));
    const update = textUpdate(question, { from });
    await harness.handle(update);
    const sent = changes(harness).length;
    count = after;
    await harness.handle(editUpdate(update, edited));
    const changed = changes(harness).slice(sent);
    expect(changed[0]).toEqual(['editMessageText', 2]);
    expect(changed.at(-1)?.[0]).toBe(last);
    const shown =
      sent -
      changed.filter(([method]) => method === 'deleteMessage').length +
      changed.filter(([method]) => method === 'sendMessage').length;
    count = before;
    await harness.handle(editUpdate(update, question));
    const again = changes(harness).slice(sent + changed.length);
    expect(again.filter(([method]) => method !== 'sendMessage')).toHaveLength(Math.max(shown, 1));
  });

  it('is answered by a new message where the answer is gone, in plain text where the formatting is refused', async () => {
    const harness = createHarness(() => answerIn(language));
    const update = textUpdate(question, { from });
    await harness.handle(update);
    harness.api.enqueue('editMessageText', { status: 400, description: 'Bad Request: message to edit not found' });
    await harness.handle(editUpdate(update, edited));
    expect(changes(harness).map(([method]) => method)).toEqual(['sendMessage', 'editMessageText', 'sendMessage']);
    harness.api.enqueue('editMessageText', { status: 400, description: "Bad Request: can't parse entities" });
    await harness.handle(editUpdate(update, `${edited}?`));
    const [refused, plain] = harness.api.of('editMessageText').slice(-2);
    expect([refused?.parse_mode, plain?.parse_mode]).toEqual(['HTML', undefined]);
    expect(plain?.text).not.toContain('<');
  });

  it('counts as a question for limits', async () => {
    const harness = createHarness(repeat, { limits: { personPerMinute: 1, groupPerHour: 9 } });
    const update = textUpdate(question, { from });
    await harness.handle(update);
    await harness.handle(editUpdate(update, edited));
    expect(harness.asker.requests).toHaveLength(1);
    expect(changes(harness).map(([method]) => method)).toEqual(['sendMessage', 'sendMessage']);
  });

  it('in a group is one only where the bot is meant', async () => {
    const harness = createHarness(repeat);
    const plain = textUpdate(question, { from, chat: group });
    await harness.handle(editUpdate(plain, edited));
    expect(harness.asker.requests).toEqual([]);
    await harness.handle(editUpdate(plain, `@SanadTestBot ${edited}`));
    await harness.handle(editUpdate(plain, question));
    expect(harness.asker.requests.map((request) => request.question)).toEqual([edited]);
    expect(changes(harness)).toEqual([['sendMessage', null]]);
  });

  it('is not answered for a bot, nor where chats are listed and this is none of them', async () => {
    const harness = createHarness(repeat);
    const update = textUpdate(question, { from: { ...from, is_bot: true } });
    await harness.handle(editUpdate(update, edited));
    await harness.handle(editUpdate(update, `/ask ${edited}`));
    const closed = createHarness(repeat, { allowedChats: [4] });
    await closed.handle(editUpdate(textUpdate(question, { from }), edited));
    expect([...harness.api.calls, ...closed.api.calls]).toEqual([]);
  });
});

it.each([
  ['ar', salma, 'من حضر؟', 'من حضر أستانا 22؟'],
  ['en', oliver, 'who attended?', 'who attended Astana 22?'],
] as const)(
  'an edit (%s) reaches the bot and changes the answer in the chat, also while the answer waits',
  async (...given) => {
    const [language, personId, question, edited] = given;
    const world = await startSanad(({ question: asked }) => replyIn(language, asked));
    world.server.faults.add({ kind: 'retry-after', seconds: 7, method: 'sendMessage' });
    const { message_id: messageId } = world.people.send({ personId }, question);
    await world.time.untilWaitingFor(7_000);
    world.people.edit({ personId }, messageId, edited);
    while (world.queues.rows.length < 2) await world.api.getMe();
    world.time.advance(7_000);
    while (!world.answers(personId).some((text) => text.includes(edited))) await world.api.getMe();
    expect(world.answers(personId)).toHaveLength(1);
  },
);
