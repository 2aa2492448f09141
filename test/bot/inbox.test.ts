import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { createInbox } from '../../src/bot/inbox.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';
import { group, textUpdate } from './updates.ts';

const topic = { chat: group, is_topic_message: true } as const;

describe('createInbox', () => {
  it('handles the messages of a chat in order', async () => {
    const { receive, drain, started, finish } = createSlowInbox();
    await receive(textUpdate('first'));
    await receive(textUpdate('second'));
    await settle();
    expect(started()).toEqual(['first']);
    finish('first');
    await settle();
    expect(started()).toEqual(['first', 'second']);
    finish('second');
    await drain();
  });

  it('does not let a chat or a topic wait for another', async () => {
    const { receive, drain, started, finish } = createSlowInbox();
    await receive(textUpdate('private'));
    await receive(textUpdate('topic 2', { ...topic, message_thread_id: 2 }));
    await receive(textUpdate('topic 3', { ...topic, message_thread_id: 3 }));
    await receive({ update_id: 1 });
    await settle();
    expect(started()).toEqual(['private', 'topic 2', 'topic 3', 'none']);
    for (const text of started()) finish(text);
    await drain();
  });

  it('goes on after an update that fails, and logs no words', async () => {
    const logger = createRecordingLogger();
    const handled: number[] = [];
    const handle = async ({ update_id: id }: Update) => {
      if (id === 1) throw new Error('what somebody wrote');
      handled.push(id);
    };
    const { receive, drain } = createInbox({ handle, logger, clock });
    await receive({ update_id: 1 });
    await receive({ update_id: 2 });
    await drain();
    expect(handled).toEqual([2]);
    expect(logger.entries.map(({ level }) => level)).toEqual(['error', 'debug']);
    expect(logger.text()).not.toContain('what somebody wrote');
  });

  it('takes no more in while it has its hands full', async () => {
    const { receive, finish, drain } = createSlowInbox(1);
    await receive(textUpdate('first'));
    let isAccepted = false;
    const second = receive(textUpdate('second')).then(() => {
      isAccepted = true;
    });
    await settle();
    expect(isAccepted).toBe(false);
    finish('first');
    await second;
    await settle();
    finish('second');
    await drain();
  });
});

const clock = { now: () => new Date(0), monotonicMs: () => 0 };

/** An inbox whose updates are handled when they are told to. */
function createSlowInbox(maxPending?: number) {
  const finishers = new Map<string, () => void>();
  const handle = ({ message }: Update) =>
    new Promise<void>((resolve) => {
      finishers.set(message?.text ?? 'none', resolve);
    });
  const inbox = createInbox({ handle, logger: createRecordingLogger(), clock }, { maxPending });
  return {
    ...inbox,
    started: () => [...finishers.keys()],
    finish: (text: string) => {
      const finish = finishers.get(text);
      if (finish === undefined) throw new Error(`${text} has not started`);
      finish();
    },
  };
}

/** Lets everything run that waits for nothing. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
