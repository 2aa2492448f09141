import { describe, expect, it } from 'vitest';
import { oliver, readUpdates, refusedWith, salma, startPlayground } from './playground.ts';

describe('getUpdates', () => {
  it('gives what people wrote in both languages, with a number each, until it is confirmed', async () => {
    const playground = await startPlayground();
    playground.people.send({ personId: salma }, 'متى افتتح السد؟');
    playground.people.send({ personId: oliver }, 'When did the dam open?');
    const updates = await readUpdates(playground);
    expect(updates.map(({ message }) => [message?.from?.language_code, message?.text])).toEqual([
      ['ar', 'متى افتتح السد؟'],
      ['en-GB', 'When did the dam open?'],
    ]);
    expect(await readUpdates(playground)).toEqual(updates);
    const [first, second] = updates;
    expect(second?.update_id).toBe((first?.update_id ?? 0) + 1);
    expect(await playground.api.getUpdates({ offset: second?.update_id })).toEqual([second]);
    expect(playground.server.pendingUpdateCount).toBe(1);
  });

  it('gives no more than the limit, and with a negative offset the newest', async () => {
    const { people, api } = await startPlayground();
    for (const text of ['a', 'b', 'c']) people.send({ personId: oliver }, text);
    expect((await api.getUpdates({ limit: 2 })).map(({ message }) => message?.text)).toEqual(['a', 'b']);
    expect((await api.getUpdates({ offset: -1 })).map(({ message }) => message?.text)).toEqual(['c']);
    expect(await api.getUpdates()).toHaveLength(1);
  });

  it('waits for the first update', async () => {
    const { people, api, time } = await startPlayground();
    const call = api.getUpdates({ timeout: 30 });
    await time.untilWaitingFor(30_000);
    people.send({ personId: salma }, 'سؤال');
    expect(await call).toMatchObject([{ message: { text: 'سؤال' } }]);
  });

  it('answers with nothing when the time is over', async () => {
    const { api, time } = await startPlayground();
    const call = api.getUpdates({ timeout: 30 });
    await time.untilWaitingFor(30_000);
    time.advance(30_000);
    expect(await call).toEqual([]);
  });

  it('waits 50 seconds at most', async () => {
    const { api, time } = await startPlayground();
    const call = api.getUpdates({ timeout: 500 });
    await time.untilWaitingFor(50_000);
    time.advance(50_000);
    expect(await call).toEqual([]);
  });

  it('ends the call that waits with 409 when another one comes', async () => {
    const { people, api, time } = await startPlayground();
    const first = refusedWith(api.getUpdates({ timeout: 30 }));
    await time.untilWaitingFor(30_000);
    const second = api.getUpdates({ timeout: 20 });
    expect(await first).toBe(
      '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    await time.untilWaitingFor(20_000);
    people.send({ personId: oliver }, 'a');
    expect(await second).toHaveLength(1);
  });

  it('gives the kinds that were asked for, from then on, and asks for reactions by name only', async () => {
    const { people, api } = await startPlayground();
    const message = people.send({ personId: oliver }, 'before');
    people.react({ personId: oliver }, message.message_id, ['👍']);
    expect(await api.getUpdates({ allowed_updates: ['message_reaction'] })).toHaveLength(1);
    people.send({ personId: oliver }, 'after');
    people.react({ personId: oliver }, message.message_id, ['🔥']);
    const updates = await api.getUpdates();
    expect(updates.map((update) => Object.keys(update)[1])).toEqual(['message', 'message_reaction']);
    await api.getUpdates({ allowed_updates: [] });
    people.react({ personId: oliver }, message.message_id, []);
    expect(await api.getUpdates()).toHaveLength(2);
  });

  it('forgets what is older than a day, and the oldest beyond its bounds', async () => {
    const playground = await startPlayground({ bounds: { updates: 2 } });
    for (const text of ['a', 'b', 'c']) playground.people.send({ personId: oliver }, text);
    expect((await readUpdates(playground)).map(({ message }) => message?.text)).toEqual(['b', 'c']);
    playground.time.advance(24 * 60 * 60 * 1000);
    expect(await readUpdates(playground)).toEqual([]);
  });

  it('is let go when the caller has gone, and loses nothing', async () => {
    const playground = await startPlayground();
    const { api, time, people } = playground;
    const controller = new AbortController();
    const call = api.getUpdates({ timeout: 30 }, controller.signal as never);
    await time.untilWaitingFor(30_000);
    controller.abort();
    await expect(call).rejects.toThrow();
    people.send({ personId: oliver }, 'a');
    expect(await readUpdates(playground)).toHaveLength(1);
  });
});

describe('the library’s bot', () => {
  it.each([
    [salma, 'سؤال', 'جواب: سؤال'],
    [oliver, 'question', 'جواب: question'],
  ])('answers %i by polling', async (personId, question, answer) => {
    const { people, runBot, nextEvent } = await startPlayground();
    runBot((bot) => bot.on('message', (context) => context.reply(`جواب: ${context.message.text}`)));
    people.send({ personId }, question);
    const { message } = await nextEvent('message', (event) => event.message.message.from?.is_bot === true);
    expect(message.message).toMatchObject({ text: answer, chat: { id: personId }, from: { username: 'SanadBot' } });
    expect(people.transcript(personId).map((entry) => entry.message.text)).toEqual([question, answer]);
  });

  it('is told what the server cannot do, loudly', async () => {
    const { api, logger } = await startPlayground();
    expect(await refusedWith(api.sendDice(oliver, '🎲'))).toBe('404 Not Found: method not found');
    expect(logger.entries).toContainEqual(expect.objectContaining({ level: 'error', fields: { method: 'sendDice' } }));
  });

  it('says in the log which parameters it ignores', async () => {
    const { people, api, logger } = await startPlayground();
    people.start(oliver);
    await api.sendMessage(oliver, 'x', { message_effect_id: '5' });
    expect(logger.entries).toContainEqual(
      expect.objectContaining({ level: 'warn', fields: { method: 'sendMessage', ignored: ['message_effect_id'] } }),
    );
  });
});
