import { describe, expect, it } from 'vitest';
import { createConversations } from '../../src/conversation/conversations.ts';
import { keepConversations } from '../../src/conversation/kept-conversations.ts';
import type { AskRequest } from '../../src/domain/answer.ts';
import type { ConversationStore, KeptConversation } from '../../src/domain/conversation.ts';
import { abstained } from '../fakes/answers.ts';
import { openWordSources } from '../retrieval/word-sources.ts';

const { knowledge } = await openWordSources();
const clock = { now: () => new Date('2026-02-01T08:00:00Z'), monotonicMs: () => 0 };

function createStore() {
  const saved: KeptConversation[] = [];
  const store: ConversationStore = {
    findConversation: async (name) => saved.findLast((kept) => kept.name === name)?.memory,
    saveConversation: async (kept) => void saved.push(kept),
  };
  return { store, saved };
}

/** What a new process searches for. */
function openProcess(store: ConversationStore) {
  const searched: string[] = [];
  const conversations = createConversations({ clock, knowledge });
  const asker = {
    async ask(request: AskRequest) {
      const understood = conversations.understand(request);
      if (understood.kind === 'question') searched.push(understood.question.text);
      conversations.remember(request, understood, abstained);
      return abstained;
    },
    search: () => Promise.reject(new Error('not implemented')),
  };
  const kept = keepConversations({ asker, conversations, store, clock, retentionDays: 30 }, (name) =>
    name.startsWith('telegram:'),
  );
  return { ask: (question: string, conversation?: string) => kept.ask({ question, conversation }), searched };
}

describe('keepConversations', () => {
  it.each([
    ['Who attended Astana 22?', 'And when?', 'Astana 22'],
    ['من حضر أستانا 22؟', 'ومتى؟', 'أستانا 22'],
  ])('completes a follow-up of "%s" after a restart', async (question, followUp, subject) => {
    const { store, saved } = createStore();
    await openProcess(store).ask(question, 'telegram:7:1');
    const { ask, searched } = openProcess(store);
    await ask(followUp, 'telegram:7:1');
    expect(searched).toEqual([expect.stringContaining(subject)]);
    expect(saved.map(({ at, dropBefore }) => [at, dropBefore])).toEqual(
      saved.map(() => ['2026-02-01T08:00:00.000Z', '2026-01-02T08:00:00.000Z']),
    );
  });

  it('keeps nothing of other conversations, nor of questions without one', async () => {
    const { store, saved } = createStore();
    const { ask, searched } = openProcess(store);
    await ask('Who attended Astana 22?', 'a');
    await ask('Who attended Astana 22?');
    expect([searched.length, saved]).toEqual([2, []]);
  });

  it.each(['', 'null', '{}', '{"text":1'])('passes over what it cannot read: %j', async (memory) => {
    const { store, saved } = createStore();
    saved.push({ name: 'telegram:7:1', memory, at: '', dropBefore: '' });
    const { ask, searched } = openProcess(store);
    await ask('Who attended Astana 22?', 'telegram:7:1');
    expect(searched).toEqual(['Who attended Astana 22?']);
  });
});
