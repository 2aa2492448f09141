import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import { createHarness, phrasebook } from '../harness.ts';
import { replyIn } from '../sample-answers.ts';
import { arabicReader, group, reader, textUpdate } from '../updates.ts';

const readers = [
  ['en', reader, 'who attended?'],
  ['ar', arabicReader, 'من حضر؟'],
] as const;

const settle = () => new Promise((resolve) => void setImmediate(resolve));

/** A bot whose answers are given when they are told to. */
function createSlowHarness() {
  const waiting: (() => void)[] = [];
  const harness = createHarness(
    ({ question }) =>
      new Promise<Answer>((resolve) => void waiting.push(() => resolve(replyIn('en', `About ${question}`)))),
  );
  return {
    ...harness,
    release: () => waiting.splice(0).forEach((go) => go()),
    /** Takes updates in without waiting for what comes of them. */
    receive: async (...updates: Parameters<typeof harness.telegramBot.receive>[0]) => {
      await harness.telegramBot.receive(updates);
      for (let turn = 0; turn < 20; turn += 1) await settle();
    },
    texts: async () => {
      await harness.telegramBot.handle();
      return harness.shown().map(({ text }) => text);
    },
  };
}

describe.each(readers)('/stop (%s)', (language, from, question) => {
  const say = (key: string, variables?: Record<string, number>) => phrasebook.format(language, key, variables);

  it('says so when there is nothing to stop', async () => {
    const { handle, shown } = createHarness();
    await handle(textUpdate('/stop', { from }));
    expect(shown().map(({ text }) => text)).toEqual([say('stop-nothing')]);
  });

  it('ends the answer that is being written, and the next question is answered', async () => {
    const { receive, texts, release, asker } = createSlowHarness();
    await receive(textUpdate(question, { from }));
    await receive(textUpdate('/stop', { from }));
    expect(await texts()).toEqual([say('stop-done')]);
    await receive(textUpdate(`${question} 2`, { from }));
    release();
    expect(await texts()).toEqual([say('stop-done'), `About ${question} 2`]);
    expect(asker.requests).toHaveLength(2);
  });

  it('takes back the questions of this person that wait, says how many, and leaves commands and later questions', async () => {
    const { receive, texts, release, asker } = createSlowHarness();
    const waiting = [1, 2, 3].map((at) => textUpdate(`${question} ${at}`, { from }));
    await receive(...waiting, textUpdate(`/ask ${question}`, { from }), textUpdate('/privacy', { from }));
    await receive(textUpdate('/stop', { from }), textUpdate(`${question} 9`, { from }));
    release();
    const said = await texts();
    expect(said).toContain(say('stop-done-withdrawn', { count: 3 }));
    expect(said).toContain(`About ${question} 9`);
    expect(said).toHaveLength(3);
    expect(asker.requests.map((request) => request.question)).toEqual([`${question} 1`, `${question} 9`]);
  });

  it('leaves the questions of others in a group, and those in other topics', async () => {
    const { receive, texts, release, asker } = createSlowHarness();
    const inGroup = { chat: group, from };
    const other = { ...inGroup, from: { ...from, id: 99 } };
    await receive(textUpdate('@SanadTestBot first?', other));
    await receive(
      textUpdate('@SanadTestBot mine?', inGroup),
      textUpdate('@SanadTestBot theirs?', other),
      textUpdate('@SanadTestBot elsewhere?', { ...inGroup, message_thread_id: 5, is_topic_message: true }),
    );
    await receive(textUpdate('/stop@SanadTestBot', inGroup));
    expect(await Promise.race([texts(), settle().then(() => 'waits')])).toBe('waits');
    for (let round = 0; round < 3; round += 1) {
      release();
      for (let turn = 0; turn < 20; turn += 1) await settle();
    }
    expect(asker.requests.map((request) => request.question).sort()).toEqual(['elsewhere?', 'first?', 'theirs?']);
    expect(await texts()).toContain(say('stop-withdrawn', { count: 1 }));
  });

  it('is kept beyond the process: what was taken back is not taken up by the next run', async () => {
    const { receive, queues } = createSlowHarness();
    await receive(textUpdate(question, { from }), textUpdate(`${question} 2`, { from }));
    await receive(textUpdate('/stop', { from }));
    const open = await queues.inbox.takeOver(999, 'another run');
    expect(open.filter(({ payload }) => payload.includes(`${question} 2`))).toEqual([]);
  });
});
