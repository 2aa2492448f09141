import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { oliver, refusedWith, salma, startPlayground, type Playground } from './playground.ts';

interface Receiver {
  readonly url: string;
  /** Texts and secrets, in the order in which they came. */
  readonly received: { readonly text: string; readonly secret: string | undefined }[];
  /** What the next calls are answered; 200 when there is nothing. */
  readonly statuses: number[];
  /** Resolves when so many have come. */
  untilReceived(count: number): Promise<void>;
}

/** The other end of a webhook. */
async function startReceiver(): Promise<Receiver> {
  const received: Receiver['received'] = [];
  const statuses: number[] = [];
  const watchers: (() => void)[] = [];
  const server = createServer((request, response) => {
    void readText(request).then((text) => {
      const secret = request.headers['x-telegram-bot-api-secret-token'];
      received.push({ text, secret: Array.isArray(secret) ? secret[0] : secret });
      response.writeHead(statuses.shift() ?? 200).end();
      for (const look of watchers) look();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    statuses,
    untilReceived: (count) =>
      new Promise((resolve) => {
        const look = () => received.length >= count && resolve();
        watchers.push(look);
        look();
      }),
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request as AsyncIterable<Buffer>) body += chunk.toString();
  return (JSON.parse(body) as { message: { text: string } }).message.text;
}

async function untilPending({ api }: Playground, count: number): Promise<void> {
  while ((await api.getWebhookInfo()).pending_update_count !== count) await Promise.resolve();
}

describe('a webhook', () => {
  it('is given updates with its secret, and confirms them by answering', async () => {
    const [playground, receiver] = [await startPlayground(), await startReceiver()];
    playground.people.send({ personId: salma }, 'قبل');
    await playground.api.setWebhook(receiver.url, { secret_token: 'a-Secret_1' });
    playground.people.send({ personId: oliver }, 'after');
    await receiver.untilReceived(2);
    expect(receiver.received).toEqual([
      { text: 'قبل', secret: 'a-Secret_1' },
      { text: 'after', secret: 'a-Secret_1' },
    ]);
    await untilPending(playground, 0);
  });

  it('is tried again after one, two and four seconds, in the order of the chat', async () => {
    const [playground, receiver] = [await startPlayground(), await startReceiver()];
    const { people, time, api } = playground;
    receiver.statuses.push(500, 503, 400);
    await api.setWebhook(receiver.url);
    people.send({ personId: oliver }, 'first');
    people.send({ personId: oliver }, 'second');
    for (const [count, pauseMs] of [1000, 2000, 4000].entries()) {
      await time.untilWaitingFor(pauseMs);
      expect(receiver.received).toHaveLength(count + 1);
      time.advance(pauseMs);
    }
    await receiver.untilReceived(5);
    expect(receiver.received.map(({ text }) => text)).toEqual(['first', 'first', 'first', 'first', 'second']);
    expect(await api.getWebhookInfo()).toMatchObject({
      url: receiver.url,
      last_error_message: 'Wrong response from the webhook: 400 Bad Request',
    });
  });

  it('of one chat that fails does not hold up another', async () => {
    const [{ people, time, api }, receiver] = [await startPlayground(), await startReceiver()];
    receiver.statuses.push(500);
    await api.setWebhook(receiver.url);
    people.send({ personId: oliver }, 'stuck');
    await time.untilWaitingFor(1000);
    people.send({ personId: salma }, 'يمر');
    await receiver.untilReceived(2);
    expect(receiver.received[1]?.text).toBe('يمر');
  });

  it('keeps polling out until it is deleted', async () => {
    const { api } = await startPlayground();
    await api.setWebhook('http://127.0.0.1:9/hook');
    expect(await refusedWith(api.getUpdates())).toBe(
      "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
    await api.deleteWebhook();
    expect(await api.getUpdates()).toEqual([]);
    expect(await api.getWebhookInfo()).toMatchObject({ url: '', pending_update_count: 0 });
  });

  it('ends a call that waits', async () => {
    const { api, time } = await startPlayground();
    const call = refusedWith(api.getUpdates({ timeout: 30 }));
    await time.untilWaitingFor(30_000);
    await api.setWebhook('http://127.0.0.1:9/hook');
    expect(await call).toBe('409 Conflict: terminated by setWebhook request');
  });

  it('is kept while the server is down, and given what happened meanwhile', async () => {
    const [{ people, api, server }, receiver] = [await startPlayground(), await startReceiver()];
    await api.setWebhook(receiver.url);
    await server.stop();
    people.send({ personId: salma }, 'سؤال');
    await server.start();
    await receiver.untilReceived(1);
    expect(receiver.received[0]?.text).toBe('سؤال');
  });

  it('may throw away what waits', async () => {
    const { api, people } = await startPlayground();
    people.send({ personId: oliver }, 'a');
    await api.deleteWebhook({ drop_pending_updates: true });
    expect(await api.getUpdates()).toEqual([]);
  });

  it.each([
    ['http://example.org/hook', 'bad webhook: An HTTPS URL must be provided for webhook'],
    ['https://example.org:8080/hook', 'bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443'],
    ['nonsense', 'bad webhook: invalid webhook URL specified'],
  ])('is refused at %s', async (url, reason) => {
    const { api } = await startPlayground();
    expect(await refusedWith(api.setWebhook(url))).toBe(`400 Bad Request: ${reason}`);
  });

  it('is refused with a secret that cannot stand in a header', async () => {
    const { api } = await startPlayground();
    const set = (secret: string) => refusedWith(api.setWebhook('https://example.org/', { secret_token: secret }));
    expect(await set('سر')).toBe('400 Bad Request: secret token contains unallowed characters');
    expect(await set('x'.repeat(257))).toBe('400 Bad Request: secret token is too long');
  });
});
