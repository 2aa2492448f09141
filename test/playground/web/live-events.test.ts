import { describe, expect, it } from 'vitest';
import { arabicReaderId, startPage, type Page } from './page.ts';

interface LiveEvent {
  readonly id: string;
  readonly kind: string;
  readonly text: string | undefined;
}

/** Reads as many events as are asked for, as a page that connects (again) would. */
async function readEvents(
  { url }: Page,
  count: number,
  from: { after?: string; lastEventId?: string },
): Promise<LiveEvent[]> {
  const controller = new AbortController();
  const headers = new Headers(from.lastEventId === undefined ? {} : { 'last-event-id': from.lastEventId });
  const query = from.after === undefined ? '' : `?after=${from.after}`;
  const response = await fetch(`${url}/api/events${query}`, { headers, signal: controller.signal });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece as Uint8Array, { stream: true });
    if ((text.match(/^data: .+\n\n/gm)?.length ?? 0) >= count) break;
  }
  controller.abort();
  return [...text.matchAll(/^id: (.+)\ndata: (.+)\n\n/gm)].map(([, id = '', data = '']) => {
    const event = JSON.parse(data) as { kind: string; message?: { message: { text?: string } } };
    return { id, kind: event.kind, text: event.message?.message.text };
  });
}

const findNow = async ({ url }: Page) =>
  ((await (await fetch(`${url}/api/state`)).json()) as { lastEventId: string }).lastEventId;

describe('live events', () => {
  it('go on after the state that was fetched', async () => {
    const page = await startPage();
    const after = await findNow(page);
    const say = (text: string) => page.playground.people.send({ personId: arabicReaderId }, text);
    say('أولًا');
    say('second');
    const events = await readEvents(page, 2, { after });
    expect(events.map(({ text }) => text)).toEqual(['أولًا', 'second']);
  });

  it('go on after a lost connection with neither a gap nor a repetition', async () => {
    const page = await startPage();
    const after = await findNow(page);
    const say = (text: string) => page.playground.people.send({ personId: arabicReaderId }, text);
    say('1');
    const [first] = await readEvents(page, 1, { after });
    say('2');
    say('3');
    // The browser repeats the address that it was given, and names what it saw last.
    const rest = await readEvents(page, 2, { after, lastEventId: first?.id ?? '' });
    expect([first, ...rest].map((event) => event?.text)).toEqual(['1', '2', '3']);
  });

  it.each(['', 'another-run-3', 'nonsense'])('begin anew for a page that last saw "%s"', async (lastEventId) => {
    const page = await startPage();
    const [event] = await readEvents(page, 1, { lastEventId });
    expect(event).toMatchObject({ kind: 'reset', id: await findNow(page) });
  });

  it('begin anew for a page that missed more than is kept', async () => {
    const page = await startPage();
    const after = await findNow(page);
    for (let count = 0; count < 2001; count += 1)
      page.playground.people.react({ personId: 103, chatId: -1001000000001 }, 1, []);
    const [event] = await readEvents(page, 1, { after });
    expect(event?.kind).toBe('reset');
  });

  it('end when the page is stopped', async () => {
    const page = await startPage();
    const response = await fetch(`${page.url}/api/events`);
    page.close();
    await expect(response.text()).resolves.toContain('retry');
  });

  it('show that they are alive while nothing happens', async () => {
    const page = await startPage();
    const response = await fetch(`${page.url}/api/events`);
    const { time } = page.playground;
    for (let count = 0; count < 2; count += 1) time.advance(15_000);
    page.close();
    expect((await response.text()).match(/^:$/gm)).toHaveLength(2);
  });

  it('leave a page that does not read them, which may read on later', async () => {
    const page = await startPage();
    const after = await findNow(page);
    const asleep = await fetch(`${page.url}/api/events?after=${after}`);
    for (let count = 0; count < 1200; count += 1) {
      page.playground.people.send({ personId: arabicReaderId }, 'ن'.repeat(4096));
    }
    await expect(asleep.text()).rejects.toThrow();
    const [first] = await readEvents(page, 1, { after });
    expect(first?.text).toBe('ن'.repeat(4096));
  });
});
