import type { InboxStore, ReceivedUpdate, UpdateReference } from '../../src/domain/inbox.ts';
import type { OutgoingMessage } from '../../src/domain/messenger.ts';
import type { OutboxDraft, OutboxRow, OutboxStore, Settlement } from '../../src/domain/outbox.ts';

export interface MemoryQueues {
  readonly inbox: InboxStore;
  readonly outbox: OutboxStore;
  /** What stands in the outbox, in order. */
  readonly rows: readonly MemoryRow[];
}

interface MemoryUpdate extends ReceivedUpdate {
  attempts: number;
  state: 'waiting' | 'working' | 'done' | 'set-aside';
  run: string | undefined;
}

export interface MemoryRow extends OutboxDraft {
  readonly id: number;
  chatId: number;
  attempts: number;
  uncertain: number;
  state: 'pending' | 'sending' | 'sent' | 'failed' | 'dead' | 'unknown';
  run: string | undefined;
  error: string | undefined;
  settledAt: string | undefined;
  messageId: number | undefined;
}

/** Inbox and outbox held in memory; they do what `describeQueues` wants of them. */
export function createMemoryQueues(): MemoryQueues {
  const rows: MemoryRow[] = [];
  const inactive = new Set<string>();
  return { inbox: createInbox(rows, inactive), outbox: createOutbox(rows, inactive), rows };
}

function createInbox(rows: MemoryRow[], inactive: Set<string>): InboxStore {
  let updates: MemoryUpdate[] = [];
  const isOpen = ({ state }: MemoryUpdate) => state === 'waiting' || state === 'working';
  const find = ({ botId, updateId }: UpdateReference) =>
    updates.find((update) => update.botId === botId && update.updateId === updateId);
  return {
    add: async (received) =>
      received.flatMap((update) => {
        if (find(update) !== undefined) return [];
        updates.push({ ...update, attempts: 0, state: 'waiting', run: undefined });
        return [update.updateId];
      }),
    takeOver: async (botId, runId) => {
      const open = updates.filter((update) => update.botId === botId && isOpen(update));
      for (const update of open) {
        if (update.run !== runId) Object.assign(update, { run: undefined, state: 'waiting' });
      }
      return open
        .map(({ updateId, payload, attempts }) => ({ botId, updateId, payload, attempts }))
        .sort((a, b) => a.updateId - b.updateId);
    },
    claim: async (reference, runId) => {
      const update = find(reference);
      if (update === undefined || !isOpen(update) || (update.run ?? runId) !== runId) return undefined;
      Object.assign(update, { run: runId, state: 'working', attempts: update.attempts + 1 });
      return update.attempts;
    },
    finish: async (reference, runId, { state, messages, activeChatId, movedChat }) => {
      const update = find(reference);
      if (update === undefined || !isOpen(update) || update.run !== runId) return false;
      update.state = state;
      inactive.delete(`${reference.botId} ${activeChatId}`);
      messages.forEach((draft) => addRow(rows, inactive, draft));
      const isLeft = (row: MemoryRow) => row.chatId === movedChat?.fromChatId && row.state === 'pending';
      for (const row of rows.filter(isLeft)) row.chatId = movedChat?.toChatId ?? row.chatId;
      return true;
    },
    pruneUpdates: async ({ before, keepAtMost }) => {
      const all = updates.length;
      const finished = updates
        .filter((update) => !isOpen(update) && update.receivedAt >= before)
        .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt) || b.updateId - a.updateId);
      const kept = new Set(finished.slice(0, keepAtMost));
      updates = updates.filter((update) => isOpen(update) || kept.has(update));
      return all - updates.length;
    },
    countUpdates: async (botId) => {
      const count = (state: MemoryUpdate['state']) =>
        updates.filter((update) => update.botId === botId && update.state === state).length;
      return {
        waiting: count('waiting'),
        working: count('working'),
        done: count('done'),
        setAside: count('set-aside'),
      };
    },
  };
}

function addRow(rows: MemoryRow[], inactive: ReadonlySet<string>, draft: OutboxDraft): void {
  const isHeld = rows.some(
    ({ botId, batch, place }) => botId === draft.botId && batch === draft.batch && place === draft.place,
  );
  if (isHeld) return;
  const isLost = inactive.has(`${draft.botId} ${draft.message.to.chatId}`);
  const fate = isLost
    ? ({ state: 'failed', error: 'blocked', settledAt: draft.createdAt } as const)
    : ({ state: 'pending', error: undefined, settledAt: undefined } as const);
  const counts = { attempts: 0, uncertain: 0, run: undefined, messageId: undefined };
  rows.push({ ...draft, ...fate, ...counts, id: rows.length + 1, chatId: draft.message.to.chatId });
}

function createOutbox(rows: MemoryRow[], inactive: Set<string>): OutboxStore {
  return {
    addMessages: async (drafts) => drafts.forEach((draft) => addRow(rows, inactive, draft)),
    takeOverSending: async (botId, runId, at) => {
      const left = rows.filter((row) => row.botId === botId && row.state === 'sending' && row.run !== runId);
      const unknown = left.filter(({ uncertain }) => uncertain > 0);
      const reason = 'process-ended';
      for (const row of left) {
        const isKnown = row.uncertain === 0;
        const again = { kind: 'again', isUncertain: true, reason } as const;
        apply({ rows, inactive, row, at }, isKnown ? again : { kind: 'unknown', reason });
      }
      return { repeated: left.length - unknown.length, leftUnknown: unknown.length };
    },
    claimMessages: async ({ botId, runId, now, limit, bulkLimit = limit, exceptChatIds }) => {
      const own = rows.filter((row) => row.botId === botId);
      for (const row of own.filter(
        (each) => each.state === 'pending' && each.expiresAt !== undefined && each.expiresAt <= now,
      )) {
        Object.assign(row, { state: 'failed', error: 'expired', settledAt: now });
      }
      failChanges(own, now);
      const busy = new Set([...exceptChatIds, ...own.filter(({ state }) => state === 'sending').map(toChatId)]);
      const due = own
        .filter((row) => row.state === 'pending' && (row.notBefore ?? now) <= now)
        .filter(({ notWithin }) => notWithin === undefined || now < notWithin.from || now >= notWithin.to)
        .sort((a, b) => rankOf(b) - rankOf(a) || a.id - b.id);
      const firstOfChats = due.filter((row) => !busy.has(row.chatId) && busy.add(row.chatId));
      const replies = firstOfChats.filter(({ priority }) => priority === 'reply').slice(0, limit);
      const bulk = firstOfChats
        .filter(({ priority }) => priority === 'bulk')
        .slice(0, Math.min(bulkLimit, limit - replies.length));
      const first = [...replies, ...bulk];
      for (const row of first) Object.assign(row, { state: 'sending', run: runId, attempts: row.attempts + 1 });
      return first.map((row) => toClaimed(row, own));
    },
    settle: async ({ id, runId, at, settlement }) => {
      const row = rows.find((each) => each.id === id);
      if (row?.state !== 'sending' || row.run !== runId) return false;
      apply({ rows, inactive, row, at }, settlement);
      return true;
    },
    findNextTime: async (botId, now) =>
      rows
        .filter((row) => row.botId === botId && row.state === 'pending')
        .flatMap(({ notBefore, notWithin }) => [
          notBefore ?? '',
          (notWithin?.from ?? '~') <= now ? (notWithin?.to ?? '') : '',
        ])
        .filter((at) => at > now)
        .sort()[0],
    pruneMessages: async (before) => {
      const kept = rows.filter(({ settledAt }) => settledAt === undefined || settledAt >= before);
      return rows.splice(0, rows.length, ...kept).length - kept.length;
    },
    countMessages: async (botId) => {
      const own = rows.filter((row) => row.botId === botId);
      const count = (state: MemoryRow['state']) => own.filter((row) => row.state === state).length;
      return {
        ...{ pending: count('pending'), sending: count('sending'), sent: count('sent'), failed: count('failed') },
        ...{ dead: count('dead'), unknown: count('unknown') },
        uncertain: own.filter(({ uncertain }) => uncertain > 0).length,
      };
    },
  };
}

interface Applying {
  readonly rows: MemoryRow[];
  readonly inactive: Set<string>;
  readonly row: MemoryRow;
  readonly at: string;
}

function apply({ rows, inactive, row, at }: Applying, settlement: Settlement): void {
  const waiting = rows.filter((each) => each.botId === row.botId && each.state === 'pending');
  const ofChat = waiting.filter(({ chatId }) => chatId === row.chatId);
  const fail = (error: string) => ({ state: 'failed', error, settledAt: at });
  if (settlement.kind === 'sent') {
    Object.assign(row, { state: 'sent', settledAt: at, messageId: settlement.messageId });
  } else if (settlement.kind === 'again') {
    row.uncertain += settlement.isUncertain ? 1 : 0;
    Object.assign(row, { state: 'pending', run: undefined, error: settlement.reason });
  } else if (settlement.kind === 'moved') {
    Object.assign(row, { state: 'pending', run: undefined });
    for (const each of [row, ...ofChat]) each.chatId = settlement.toChatId;
  } else if (settlement.kind === 'blocked') {
    for (const each of [row, ...ofChat]) Object.assign(each, fail('blocked'));
    inactive.add(`${row.botId} ${row.chatId}`);
  } else {
    row.uncertain += settlement.kind === 'unknown' ? 1 : 0;
    Object.assign(row, { state: settlement.kind, error: settlement.reason, settledAt: at });
    const later = waiting.filter(({ batch, place }) => batch === row.batch && place > row.place);
    for (const each of later) Object.assign(each, fail('earlier-part-lost'));
  }
}

function rankOf({ priority }: MemoryRow): number {
  return priority === 'reply' ? 1 : 0;
}

function toChatId({ chatId }: MemoryRow): number {
  return chatId;
}

function failChanges(own: readonly MemoryRow[], now: string): void {
  for (const row of own.filter(({ state }) => state === 'pending')) {
    const changed = findChanged(row, own);
    const isLost = changed === undefined || (changed.settledAt !== undefined && changed.messageId === undefined);
    if ('of' in row.message && row.message.kind !== 'edit' && isLost)
      Object.assign(row, { state: 'failed', error: 'nothing-to-change', settledAt: now });
  }
}

function findChanged({ message, chatId }: MemoryRow, own: readonly MemoryRow[]): MemoryRow | undefined {
  if (!('of' in message)) return undefined;
  const { batch, place } = message.of;
  return own.find((row) => row.batch === batch && row.place === place && row.chatId === chatId);
}

function toClaimed(row: MemoryRow, own: readonly MemoryRow[]): OutboxRow {
  const { id, priority, chatId, message, attempts, uncertain } = row;
  const to = { ...message.to, chatId };
  if (!('of' in message)) return { id, priority, attempts, uncertain, message: { ...message, to } };
  const { of: _, ...content } = message;
  const messageId = findChanged(row, own)?.messageId;
  const changed = messageId === undefined ? { ...content, to, kind: 'text' } : { ...content, to, messageId };
  return { id, priority, attempts, uncertain, message: changed as OutgoingMessage };
}
