import type { ServerResponse } from 'node:http';
import type { PersonSide } from '../server/person/person-side.ts';
import type { Timers } from '../server/timers.ts';
import type { PlaygroundEvent } from '../server/world/transcript.ts';
import { readProfiles } from './page-state.ts';

/** What happens, as server-sent events that go on where a page left off. */
export interface LiveEvents {
  /** The number of the newest event; it holds for this run of the server only. */
  readonly lastEventId: string;
  /** Sends what came after `lastSeenId` and what comes; `reset` first where that is not known any more. */
  stream(response: ServerResponse, lastSeenId: string): void;
  close(): void;
}

export interface LiveEventsDependencies {
  readonly people: PersonSide;
  readonly timers: Timers;
}

export interface LiveEventsOptions {
  /** Tells this run of the server from others. */
  readonly runId: string;
  /** How many events are kept for who was away. Default 2000. */
  readonly kept?: number;
}

interface NumberedEvent {
  readonly id: number;
  readonly text: string;
}

/** Between two signs of life. */
const heartbeatMs = 15_000;
/** A page that has so much unread is asleep; it connects anew when it wakes, and reads on or begins anew. */
const maxUnreadBytes = 4 * 1024 * 1024;

export function createLiveEvents({ people, timers }: LiveEventsDependencies, options: LiveEventsOptions): LiveEvents {
  const { runId, kept = 2000 } = options;
  const events: NumberedEvent[] = [];
  const pages = new Set<ServerResponse>();
  let lastId = 0;
  const toId = (id: number) => `${runId}-${id}`;
  const sendToAll = (text: string) => {
    for (const page of pages) send(page, text);
  };
  const unsubscribe = people.subscribe((event) => {
    lastId += 1;
    const text = toText(toId(lastId), JSON.stringify(enrich(people, event)));
    events.push({ id: lastId, text });
    if (events.length > kept) events.shift();
    sendToAll(text);
  });
  const waitForHeartbeat = (): (() => void) =>
    timers.after(heartbeatMs, () => {
      sendToAll(':\n\n');
      cancelHeartbeat = waitForHeartbeat();
    });
  let cancelHeartbeat = waitForHeartbeat();
  const findMissed = (lastSeenId: string): readonly string[] => {
    const [, seenRun, seen] = /^(.+)-(\d+)$/.exec(lastSeenId) ?? [];
    const from = Number(seen);
    const isKnown = seenRun === runId && from <= lastId && from >= lastId - events.length;
    if (!isKnown) return [toText(toId(lastId), JSON.stringify({ kind: 'reset' }))];
    return events.filter(({ id }) => id > from).map(({ text }) => text);
  };
  return {
    get lastEventId() {
      return toId(lastId);
    },
    stream(response, lastSeenId) {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
      response.write(`retry: 1000\n\n${findMissed(lastSeenId).join('')}`);
      pages.add(response);
      response.on('close', () => pages.delete(response));
    },
    close() {
      unsubscribe();
      cancelHeartbeat();
      for (const page of pages) page.end();
      pages.clear();
    },
  };
}

function send(page: ServerResponse, text: string): void {
  if (page.writableLength > maxUnreadBytes) page.destroy();
  else page.write(text);
}

/** Where an event only says that something is different, what it is now comes along. */
function enrich(people: PersonSide, event: PlaygroundEvent): object {
  if (event.kind === 'profile') return { ...event, profiles: readProfiles(people) };
  if (event.kind !== 'chat') return event;
  return { ...event, view: people.listChats().find(({ chat }) => chat.id === event.chatId) };
}

function toText(id: string, data: string): string {
  return `id: ${id}\ndata: ${data}\n\n`;
}
