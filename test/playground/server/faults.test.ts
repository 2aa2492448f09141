import { request } from 'node:http';
import { GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { oliver, refusalOf, refusedWith, salma, startPlayground, token, type Playground } from './playground.ts';

async function startOpen(...options: Parameters<typeof startPlayground>): Promise<Playground> {
  const playground = await startPlayground(...options);
  for (const id of [salma, oliver]) playground.people.start(id);
  return playground;
}

const shown = ({ people }: Playground, chatId: number) => people.transcript(chatId).map(({ message }) => message.text);

describe('faults', () => {
  it('meet the calls that they are for, in line and as often as they say', async () => {
    const playground = await startOpen({ faults: [{ kind: 'status', status: 500, method: 'sendMessage', times: 2 }] });
    const { api, server } = playground;
    await api.getMe();
    for (const chatId of [salma, oliver]) {
      expect(await refusedWith(api.sendMessage(chatId, 'x'))).toBe('500 Internal Server Error');
    }
    await api.sendMessage(oliver, 'x');
    expect(shown(playground, oliver)).toEqual(['/start', 'x']);
    expect([server.faults.pendingCount, server.faults.happenedCount]).toEqual([0, 2]);
  });

  it('say with 429 how long to wait', async () => {
    const { api, server } = await startOpen();
    server.faults.add({ kind: 'retry-after', seconds: 7 });
    const refusal = await refusalOf(api.sendMessage(salma, 'سؤال'));
    expect([refusal.error_code, refusal.description]).toEqual([429, 'Too Many Requests: retry after 7']);
    expect(refusal.parameters).toEqual({ retry_after: 7 });
  });

  it('break the connection before anything has happened', async () => {
    const playground = await startOpen();
    playground.server.faults.add({ kind: 'drop-before', method: 'sendmessage' });
    await expect(playground.api.sendMessage(salma, 'جواب')).rejects.toBeInstanceOf(HttpError);
    expect(shown(playground, salma)).toEqual(['/start']);
  });

  it('break the connection after it has happened', async () => {
    const playground = await startOpen();
    playground.server.faults.add({ kind: 'drop-after', method: 'sendMessage' });
    await expect(playground.api.sendMessage(salma, 'جواب')).rejects.toBeInstanceOf(HttpError);
    expect(shown(playground, salma)).toEqual(['/start', 'جواب']);
  });

  it('let a call wait', async () => {
    const playground = await startOpen();
    const { api, server, time } = playground;
    server.faults.add({ kind: 'delay', delayMs: 90_000 });
    const call = api.sendMessage(oliver, 'late');
    await time.untilWaitingFor(90_000);
    expect(shown(playground, oliver)).toEqual(['/start']);
    time.advance(90_000);
    expect((await call).text).toBe('late');
  });

  it('answer as a proxy does, in HTML', async () => {
    const { api, server } = await startOpen();
    server.faults.add({ kind: 'status', status: 502, isHtml: true });
    await expect(api.getMe()).rejects.toBeInstanceOf(HttpError);
  });

  it('may be decided call by call, until that ends', async () => {
    const { api, server } = await startOpen();
    const methods: string[] = [];
    server.faults.decide((method) => {
      methods.push(method);
      return method === 'getMe' ? { kind: 'status', status: 403 } : undefined;
    });
    expect(await refusedWith(api.getMe())).toBe('403 Forbidden');
    await api.getWebhookInfo();
    server.faults.clear();
    await api.getMe();
    expect(methods).toEqual(['getMe', 'getWebhookInfo']);
  });

  it('of a poll lose nothing', async () => {
    const { api, server } = await startOpen();
    server.faults.add({ kind: 'drop-after', method: 'getUpdates' });
    await expect(api.getUpdates()).rejects.toBeInstanceOf(HttpError);
    expect(await api.getUpdates()).toHaveLength(2);
  });
});

describe('the server over HTTP', () => {
  const call = async (url: string, init: RequestInit = {}) => {
    const response = await fetch(url, { method: 'POST', ...init });
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
  };

  it.each([
    ['JSON', JSON.stringify({ chat_id: salma, text: 'سد' }), 'application/json'],
    [
      'a form',
      new URLSearchParams({ chat_id: String(salma), text: 'سد' }).toString(),
      'application/x-www-form-urlencoded',
    ],
  ])('takes %s', async (_, body, type) => {
    const { url } = await startOpen();
    const { status, answer } = await call(`${url}/bot${token}/SENDMESSAGE`, {
      body,
      headers: { 'content-type': type },
    });
    expect([status, answer]).toMatchObject([200, { ok: true, result: { text: 'سد' } }]);
  });

  it('takes multipart and parameters in the address', async () => {
    const { url } = await startOpen();
    const form = new FormData();
    form.set('text', 'سد "x"');
    form.set('document', new Blob(['text']), 'خبر.txt');
    const { answer } = await call(`${url}/bot${token}/sendMessage?chat_id=${salma}`, { body: form });
    expect(answer).toMatchObject({ ok: true, result: { text: 'سد "x"' } });
    const sent = await call(`${url}/bot${token}/sendDocument?chat_id=${oliver}`, { body: form });
    expect(sent.answer).toMatchObject({ result: { document: { file_name: 'خبر.txt', file_size: 4 } } });
  });

  it.each([
    ['{', 'application/json'],
    ['[]', 'application/json'],
    ['x', 'text/plain'],
    ['x', 'multipart/form-data; boundary=y'],
  ])('refuses the body %j as %s', async (body, type) => {
    const { url } = await startOpen();
    const { status } = await call(`${url}/bot${token}/getMe`, { body, headers: { 'content-type': type } });
    expect(status).toBe(400);
  });

  it('refuses another token, and addresses that are none', async () => {
    const { url } = await startOpen();
    expect((await call(`${url}/bot123456:another/getMe`)).answer).toMatchObject({
      ok: false,
      description: 'Unauthorized',
    });
    expect((await call(`${url}/bot${token}`)).status).toBe(404);
    expect((await call(`${url}/`)).status).toBe(404);
    expect((await call(`${url}/%`)).status).toBe(404);
  });

  it('refuses web pages and names that are not this machine’s', async () => {
    const { url } = await startOpen();
    const page = { headers: { origin: 'http://example.org' } };
    expect((await call(`${url}/bot${token}/getMe`, page)).status).toBe(403);
    const { port } = new URL(url);
    const statusUnder = (host: string) =>
      new Promise((resolve, reject) => {
        const sent = request({ port, path: `/bot${token}/getMe`, headers: { host } }, ({ statusCode }) =>
          resolve(statusCode),
        );
        sent.on('error', reject).end();
      });
    expect(await statusUnder('example.org')).toBe(403);
    expect(await statusUnder(`localhost:${port}`)).toBe(200);
  });

  it('ends waiting calls when it stops, and may start again', async () => {
    const { api, server, time, url } = await startOpen();
    const waiting = api.getUpdates({ timeout: 30, offset: 999_999_999 }).then(
      () => 'ended',
      () => 'ended',
    );
    await time.untilWaitingFor(30_000);
    await server.stop();
    expect(await waiting).toBe('ended');
    expect((await server.start()).url).toBe(url);
    expect((await api.getMe()).username).toBe('SanadBot');
  });

  it('gives errors that the library understands', async () => {
    const { api } = await startOpen();
    expect(await refusalOf(api.sendMessage(99, 'x'))).toBeInstanceOf(GrammyError);
  });
});
