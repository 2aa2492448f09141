import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/domain/runtime.ts';
import { oliver, salma } from '../playground/server/playground.ts';
import { phrasebook } from './harness.ts';
import { answerIn } from './sample-answers.ts';
import { startSanad, type SanadOnServer } from './sanad-on-server.ts';

const botId = 123456;
const languages = [
  ['ar', salma, 'من حضر؟'],
  ['en', oliver, 'who attended?'],
] as const;

const countUncertain = async ({ queues }: SanadOnServer) => (await queues.outbox.countMessages(botId)).uncertain;

describe.each(languages)('a question (%s) is answered once', (language, personId, question) => {
  it('though there were too many messages', async () => {
    const world = await startSanad(() => answerIn(language));
    world.server.faults.add({ kind: 'retry-after', seconds: 7, method: 'sendMessage' });
    world.people.send({ personId }, question);
    await world.pass(7_000);
    expect(await world.nextAnswer()).toContain('[1]');
    expect(world.answers(personId)).toHaveLength(1);
    expect(await countUncertain(world)).toBe(0);
  });

  it('though Telegram fails, and a gateway answers in its place', async () => {
    const world = await startSanad(() => answerIn(language));
    const method = 'sendMessage';
    world.server.faults.add(
      { kind: 'status', status: 500, method },
      { kind: 'status', status: 502, isHtml: true, method },
    );
    world.people.send({ personId }, question);
    await world.pass(1_000);
    await world.pass(2_000);
    await world.nextAnswer();
    expect(world.answers(personId)).toHaveLength(1);
    expect(await countUncertain(world)).toBe(0);
  });

  it('though the connection breaks while the answer is sent, and that is counted', async () => {
    const world = await startSanad(() => answerIn(language));
    world.server.faults.add({ kind: 'drop-before', method: 'sendMessage' });
    world.people.send({ personId }, question);
    await world.pass(1_000);
    await world.nextAnswer();
    expect(world.answers(personId)).toHaveLength(1);
    expect(await countUncertain(world)).toBe(1);
  });

  it('though the message that it answers is gone', async () => {
    let id = 0;
    const world = await startSanad((_, { people }) => {
      people.remove({ personId }, id);
      return answerIn(language);
    });
    id = world.people.send({ personId }, question).message_id;
    expect(await world.nextAnswer()).toContain('[1]');
  });

  it('though the handler fails twice', async () => {
    let tries = 0;
    const world = await startSanad(() => {
      tries += 1;
      if (tries < 3) throw new Error('busy');
      return answerIn(language);
    });
    world.people.send({ personId }, question);
    await world.pass(500);
    await world.pass(2_000);
    expect(await world.nextAnswer()).toContain('[1]');
    expect(world.answers(personId)).toHaveLength(1);
  });

  it('with an apology when the handler fails three times', async () => {
    const world = await startSanad(() => {
      throw new Error('what somebody wrote');
    });
    world.people.send({ personId }, question);
    await world.pass(500);
    await world.pass(2_000);
    expect(await world.nextAnswer()).toBe(phrasebook.format(language, 'failure'));
    expect(world.asker.requests).toHaveLength(3);
    expect(world.logger.text()).not.toContain('what somebody wrote');
  });

  it('with an apology when the handler hangs three times', async () => {
    const limits: number[] = [];
    const deadline = async (ms: number) => void limits.push(ms);
    const world = await startSanad(() => new Promise(() => undefined), { deadline, handleLimitMs: 60_000 });
    world.people.send({ personId }, question);
    await world.pass(500);
    await world.pass(2_000);
    expect(await world.nextAnswer()).toBe(phrasebook.format(language, 'failure'));
    expect(limits.slice(0, 3)).toEqual([60_000, 60_000, 60_000]);
  });

  it('though another program polls for a minute', async () => {
    const conflict = { kind: 'status', status: 409, method: 'getUpdates', times: 7 } as const;
    const world = await startSanad(() => answerIn(language), { faults: [conflict] });
    world.people.send({ personId }, question);
    for (const ms of [1_000, 2_000, 4_000, 8_000, 15_000, 15_000]) await world.pass(ms);
    await world.time.untilWaitingFor(15_000);
    expect(world.asker.requests).toEqual([]);
    world.time.advance(15_000);
    await world.nextAnswer();
    await world.stop();
    expect(world.answers(personId)).toHaveLength(1);
    expect(world.logger.entries.filter(({ message }) => message.includes('another program'))).toHaveLength(7);
  });

  it('though the network is gone for a minute', async () => {
    const world = await startSanad(async (_, { server }) => {
      await server.stop();
      return answerIn(language);
    });
    world.people.send({ personId }, question);
    for (let second = 0; second < 60; second += 1) await passSecond(world);
    expect(world.answers(personId)).toEqual([]);
    await world.server.start();
    while (world.answers(personId).length === 0) await passSecond(world);
    await world.stop();
    expect(world.answers(personId)).toHaveLength(1);
    expect(await countUncertain(world)).toBe(0);
  });

  it('though the clock on the wall is set forward and back by a day', async () => {
    let shiftMs = 0;
    const clock = (time: Clock): Clock => ({ ...time, now: () => new Date(time.now().getTime() + shiftMs) });
    const world = await startSanad(() => answerIn(language), { clock });
    const day = 24 * 60 * 60 * 1000;
    for (const shift of [0, day, 0, -day]) {
      shiftMs = shift;
      world.server.faults.add({ kind: 'retry-after', seconds: 3, method: 'sendMessage' });
      world.people.send({ personId }, question);
      await world.pass(3_000);
      await world.nextAnswer();
    }
    await world.stop();
    expect(world.answers(personId)).toHaveLength(4);
    expect(world.logger.entries.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('though the bot is stopped in the middle and started again', async () => {
    const first = await startSanad(() => new Promise(() => undefined), { deadline: atOnceWhen(10_000) });
    first.people.send({ personId }, question);
    while (first.asker.requests.length === 0) await Promise.resolve().then(() => first.api.getMe());
    await first.stop();
    expect(first.server.pendingUpdateCount).toBe(0);
    const second = await startSanad(() => answerIn(language), { queues: first.queues });
    second.people.start(personId);
    await second.nextAnswer();
    await second.stop();
    expect(second.asker.requests.map((request) => request.question)).toEqual([question]);
  });
});

describe('a send of which nobody knows whether it arrived', () => {
  it('is repeated once, which may be seen, and is counted', async () => {
    const world = await startSanad(() => answerIn('ar'));
    world.server.faults.add({ kind: 'drop-after', method: 'sendMessage' });
    world.people.send({ personId: salma }, 'من حضر؟');
    await world.time.untilWaitingFor(1_000);
    world.time.advance(1_000);
    while (world.answers(salma).length < 2) await world.nextAnswer();
    await world.stop();
    expect(world.answers(salma)).toHaveLength(2);
    expect(await world.queues.outbox.countMessages(botId)).toMatchObject({ sent: 1, uncertain: 1 });
  });
});

describe('a reader who blocks the bot', () => {
  it('is written to no more, and again when the reader writes', async () => {
    let isToBlock = true;
    const world = await startSanad((_, { people }) => {
      if (isToBlock) people.block(salma);
      return answerIn('ar');
    });
    world.people.send({ personId: salma }, 'من حضر؟');
    while ((await world.queues.outbox.countMessages(botId)).failed === 0) await world.api.getMe();
    expect(world.answers(salma)).toEqual([]);
    isToBlock = false;
    world.people.unblock(salma);
    world.people.send({ personId: salma }, 'ومتى؟');
    expect(await world.nextAnswer()).toContain('[1]');
  });
});

describe('a group that becomes a supergroup while it is answered', () => {
  it('gets its answer there', async () => {
    let groupId = 0;
    const world = await startSanad((_, { people }) => {
      groupId = people.migrate(groupId).id;
      return answerIn('en');
    });
    groupId = world.people.addGroup({ title: 'Readers', ownerId: oliver }).id;
    const old = groupId;
    world.people.mention({ personId: oliver, chatId: groupId }, 'who attended?');
    expect(await world.nextAnswer()).toContain('[1]');
    expect([world.answers(old), world.answers(groupId)]).toEqual([[], [expect.stringContaining('[1]')]]);
  });
});

describe('an edit', () => {
  it('that changes nothing is done', async () => {
    const { sanad, people, answers, api, nextEvent } = await startSanad(() => answerIn('en'));
    people.start(oliver);
    await nextEvent('message', (event) => event.message.message.from?.is_bot === true);
    const { message_id: messageId } = await api.sendMessage(oliver, 'x');
    const edit = { kind: 'edit', to: { chatId: oliver }, messageId, message: { html: 'x', plain: 'x' } } as const;
    expect(await sanad.messenger.send(edit)).toEqual({ kind: 'sent', messageId });
    expect(await sanad.messenger.send({ ...edit, messageId: 999 })).toEqual({ kind: 'refused', reason: '400' });
    expect(answers(oliver)).toContain('x');
  });
});

/** Lets a second pass, and what the network has to say about it arrive. */
async function passSecond({ time }: SanadOnServer): Promise<void> {
  time.advance(1_000);
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
}

function atOnceWhen(limitMs: number): (ms: number) => Promise<void> {
  return (ms) => (ms === limitMs ? Promise.resolve() : new Promise(() => undefined));
}
