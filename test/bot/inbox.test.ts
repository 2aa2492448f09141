import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { createInbox, type InboxDependencies, type InboxOptions } from '../../src/bot/inbox.ts';
import { StoreError } from '../../src/domain/errors.ts';
import type { OutgoingMessage } from '../../src/domain/messenger.ts';
import { createMemoryQueues } from '../fakes/memory-queues.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';
import { group, privateChat, reader, textUpdate } from './updates.ts';

const topic = { chat: group, is_topic_message: true } as const;
const botId = 5;

describe('createInbox', () => {
  it('handles the messages of a chat in order', async () => {
    const { receive, drain, started, finish } = createSlowInbox();
    await receive([textUpdate('first'), textUpdate('second')]);
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
    await receive([
      textUpdate('private'),
      textUpdate('topic 2', { ...topic, message_thread_id: 2 }),
      textUpdate('topic 3', { ...topic, message_thread_id: 3 }),
      { update_id: -1 },
    ]);
    await settle();
    expect(started()).toEqual(['private', 'topic 2', 'topic 3', 'none']);
    for (const text of started()) finish(text);
    await drain();
  });

  it('lets a button and a command to stop overtake the answer that is under way', async () => {
    const { receive, drain, started, finish } = createSlowInbox();
    const message = { message_id: 1, date: 0, chat: privateChat };
    await receive([textUpdate('question'), textUpdate('next'), textUpdate('/stop'), textUpdate('/stopping')]);
    await receive([
      { update_id: -2, callback_query: { id: 'q', from: reader, chat_instance: '', data: 'x', message } },
    ]);
    await settle();
    expect(started()).toEqual(['question', '/stop']);
    finish('/stop');
    await settle();
    expect(started()).toEqual(['question', '/stop', 'none']);
    for (const text of ['none', 'question']) finish(text);
    await settle();
    finish('next');
    await settle();
    finish('/stopping');
    await drain();
  });

  it('handles an update that comes again only once', async () => {
    const { receive, drain, started, finish } = createSlowInbox();
    const update = textUpdate('once');
    await receive([update, update]);
    await receive([update]);
    await settle();
    finish('once');
    await drain();
    await receive([update]);
    await settle();
    expect(started()).toEqual(['once']);
    await drain();
  });

  it('puts what is said and that it is done into the store together', async () => {
    const { receive, drain, queues } = createInboxWith({ handle: async () => [say('a'), say('ب')] });
    await receive([textUpdate('سؤال', { chat: privateChat })]);
    await drain();
    expect(queues.rows.map(({ batch, place }) => `${batch}:${place}`)).toEqual([
      expect.stringMatching(/^update:\d+:1$/),
      expect.stringMatching(/^update:\d+:2$/),
    ]);
    expect(await queues.inbox.countUpdates(botId)).toMatchObject({ done: 1, working: 0 });
  });

  it('tries what fails three times, sets it aside with an apology, goes on, and logs no words', async () => {
    const handled: number[] = [];
    const { receive, drain, logger, queues, pauses } = createInboxWith({
      async handle({ update_id: id }) {
        handled.push(id);
        if (id === 1) throw new Error('what somebody wrote');
        return [];
      },
    });
    await receive([{ update_id: 1 }, { update_id: 2 }]);
    await drain();
    expect(handled).toEqual([1, 1, 1, 2]);
    expect(pauses).toEqual([500, 2000]);
    expect(queues.rows.map(({ batch, message }) => [batch, message])).toEqual([['update:1', say('sorry')]]);
    expect(await queues.inbox.countUpdates(botId)).toMatchObject({ done: 1, setAside: 1 });
    expect(logger.entries.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
      ...Array<string>(3).fill('an update could not be handled'),
      'an update is set aside',
    ]);
    expect(logger.text()).not.toContain('what somebody wrote');
  });

  it('treats what hangs like what fails, and drops what it says too late', async () => {
    let release: (() => void) | undefined;
    const limits: number[] = [];
    const { receive, drain, queues } = createInboxWith({
      handle: () =>
        new Promise((resolve) => {
          release = () => resolve([say('too late')]);
        }),
      deadline: async (ms) => void limits.push(ms),
    });
    await receive([textUpdate('?')]);
    await drain();
    release?.();
    await settle();
    expect(limits).toEqual([60_000, 60_000, 60_000]);
    expect(queues.rows.map(({ message }) => message)).toEqual([say('sorry')]);
  });

  it('takes in what comes along with something whose chat cannot be told', async () => {
    const handled: string[] = [];
    const { receive, drain } = createInboxWith({
      handle: async ({ message }) => (handled.push(message?.text ?? ''), []),
    });
    await receive([{ update_id: 0, message: { text: 'nowhere', chat: null } } as never, textUpdate('?')]);
    await drain();
    expect(handled.toSorted()).toEqual(['?', 'nowhere']);
  });

  it('sets aside without an apology what is too malformed for one', async () => {
    const { receive, drain, queues } = createInboxWith({
      handle: () => Promise.reject(new Error('no')),
      apologise() {
        throw new Error('no chat');
      },
    });
    await receive([{ update_id: 1 }]);
    await drain();
    expect(await queues.inbox.countUpdates(botId)).toMatchObject({ setAside: 1 });
  });

  it('takes up what the run before did not finish, in the order of each chat, and then what is new', async () => {
    const queues = createMemoryQueues();
    const before = createSlowInbox({ queues, runId: 'before' });
    const [first, second, other] = [textUpdate('first'), textUpdate('second'), textUpdate('other', { chat: group })];
    await before.receive([first, second, other]);
    await settle();
    expect(before.started()).toEqual(['first', 'other']);
    const handled: string[] = [];
    const now = createInboxWith({ queues, handle: async ({ message }) => (handled.push(message?.text ?? ''), []) });
    await now.resume();
    await now.receive([textUpdate('new')]);
    await now.drain();
    expect(handled.filter((text) => text !== 'other')).toEqual(['first', 'second', 'new']);
    expect(handled).toContain('other');
    before.finish('first');
    await settle();
    expect(await queues.inbox.countUpdates(botId)).toMatchObject({ done: 4 });
  });

  it('sets aside an update on which the process ended three times, and asks nobody a fourth time', async () => {
    const queues = createMemoryQueues();
    const poison = textUpdate('poison');
    let handled = 0;
    for (const runId of ['a', 'b', 'c']) {
      const inbox = createInboxWith({ queues, runId, handle: () => ((handled += 1), new Promise(() => undefined)) });
      if (runId === 'a') await inbox.receive([poison]);
      else await inbox.resume();
      await settle();
    }
    const last = createInboxWith({ queues, runId: 'd', handle: async () => ((handled += 1), []) });
    await last.resume();
    await last.drain();
    expect(handled).toBe(3);
    expect(queues.rows.map(({ message }) => message)).toEqual([say('sorry')]);
  });

  it('takes what a run ended on one at a time', async () => {
    const queues = createMemoryQueues();
    const chats = [1, 2, 3].map((id) => ({ ...privateChat, id }));
    const before = createSlowInbox({ queues, runId: 'before' });
    await before.receive(chats.map((chat) => textUpdate(`chat ${chat.id}`, { chat })));
    await settle();
    const now = createSlowInbox({ queues });
    await now.resume();
    await now.receive([textUpdate('new', { chat: { ...privateChat, id: 4 } })]);
    await settle();
    expect(now.started()).toEqual(['chat 1', 'new']);
    now.finish('chat 1');
    await settle();
    expect(now.started()).toEqual(['chat 1', 'new', 'chat 2']);
  });

  it('does not confirm what it could not store', async () => {
    const queues = createMemoryQueues();
    const full = new StoreError('The disk is full.', { code: 'store-full', retryable: true });
    const inbox = { ...queues.inbox, add: () => Promise.reject(full) };
    const { receive } = createInboxWith({ queues: { ...queues, inbox }, handle: async () => [] });
    await expect(receive([textUpdate('?')])).rejects.toBe(full);
  });

  it('waits for a store that cannot write for a moment', async () => {
    const queues = createMemoryQueues();
    const failures = [new Error('busy'), new Error('busy')];
    const finish: typeof queues.inbox.finish = (...given) => {
      const failure = failures.pop();
      return failure ? Promise.reject(failure) : queues.inbox.finish(...given);
    };
    const handle = async () => [say('a')];
    const { receive, drain } = createInboxWith({ queues: { ...queues, inbox: { ...queues.inbox, finish } }, handle });
    await receive([textUpdate('?')]);
    await drain();
    expect(queues.rows).toHaveLength(1);
  });

  it('begins nothing once it is closed', async () => {
    const { receive, drain, close, queues } = createInboxWith({ handle: async () => [say('a')] });
    close();
    await receive([textUpdate('?')]);
    await drain();
    expect(await queues.inbox.countUpdates(botId)).toMatchObject({ waiting: 1, done: 0 });
  });

  it('takes no more in while it has its hands full', async () => {
    const { receive, finish, drain } = createSlowInbox({ maxPending: 1 });
    await receive([textUpdate('first')]);
    let isAccepted = false;
    const second = receive([textUpdate('second')]).then(() => {
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

  it('works on so many at once and no more', async () => {
    const { receive, started, finish } = createSlowInbox({ maxConcurrent: 2 });
    await receive([1, 2, 3].map((id) => textUpdate(`chat ${id}`, { chat: { ...privateChat, id } })));
    await settle();
    expect(started()).toEqual(['chat 1', 'chat 2']);
    finish('chat 2');
    await settle();
    expect(started()).toEqual(['chat 1', 'chat 2', 'chat 3']);
  });
});

const clock = { now: () => new Date(0), monotonicMs: () => 0 };

function say(plain: string): OutgoingMessage {
  return { kind: 'text', to: { chatId: 7 }, message: { html: plain, plain } };
}

type Given = Partial<InboxOptions> &
  Partial<Omit<InboxDependencies, 'store'>> & { readonly queues?: ReturnType<typeof createMemoryQueues> };

function createInboxWith({ queues = createMemoryQueues(), ...given }: Given & Pick<InboxDependencies, 'handle'>) {
  const logger = createRecordingLogger();
  const pauses: number[] = [];
  const dependencies: InboxDependencies = {
    store: queues.inbox,
    apologise: async () => [say('sorry')],
    onMessages: () => undefined,
    ...{ logger, clock },
    sleep: async (ms) => void pauses.push(ms),
    deadline: () => new Promise(() => undefined),
    ...given,
  };
  const inbox = createInbox(dependencies, { botId, runId: 'run', ...given });
  return { ...inbox, logger, queues, pauses };
}

/** An inbox whose updates are handled when they are told to. */
function createSlowInbox(given: Given = {}) {
  const finishers = new Map<string, () => void>();
  const handle = ({ message }: Update) =>
    new Promise<OutgoingMessage[]>((resolve) => {
      finishers.set(message?.text ?? 'none', () => resolve([]));
    });
  const inbox = createInboxWith({ ...given, handle });
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
