import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ConfigError } from '../../../src/domain/errors.ts';
import { listenOn } from '../../../src/playground/web/listen-on.ts';
import { readUpdates } from '../server/playground.ts';
import { administratorId, arabicReaderId, englishReaderId, startPage, suggestions, type Page } from './page.ts';

interface State {
  readonly people: readonly { readonly id: number; readonly language_code: string }[];
  readonly chats: readonly {
    readonly chat: { readonly id: number; readonly type: string; readonly is_forum?: true };
    readonly topics: readonly { readonly threadId: number }[];
    readonly messages: readonly unknown[];
  }[];
  readonly suggestions: unknown;
}

const readState = async (url: string) => (await (await fetch(`${url}/api/state`)).json()) as State;

describe('the page', () => {
  it('is served with its scripts, styles, pictures and fonts, and nothing from elsewhere', async () => {
    const { url } = await startPage();
    const html = await (await fetch(url)).text();
    const paths = [...html.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, path]) => path ?? '');
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !path.startsWith('/'))).toEqual([]);
    const fonts = ['arabic', 'latin'].map((script) => `/fonts/ibm-plex-sans-arabic-${script}-400-normal.woff2`);
    for (const path of [...paths, ...fonts, '/locales/ar.js']) expect((await fetch(url + path)).status).toBe(200);
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style| on\w+=| style=/);
  });

  it('forbids scripts within it, framing, and taking one kind of content for another', async () => {
    const { url } = await startPage();
    for (const path of ['/', '/app.js', '/api/state', '/nowhere']) {
      const { headers } = await fetch(url + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it.each([
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/tsconfig.json',
    '/fonts/../package.json',
    '/web/body.ts',
  ])('has no other file: %s', async (path) => {
    const { ask } = await startPage();
    expect(await ask(path)).toBe(404);
  });

  it('shows three people and a forum with a topic, and questions in both languages', async () => {
    const { url } = await startPage();
    const state = await readState(url);
    expect(state.people.map(({ id, language_code: code }) => [id, code])).toEqual([
      [arabicReaderId, 'ar'],
      [englishReaderId, 'en'],
      [administratorId, 'en'],
    ]);
    expect(state.chats.filter(({ chat }) => chat.is_forum).map(({ topics }) => topics.length)).toEqual([1]);
    expect(state.suggestions).toEqual(suggestions);
  });
});

describe('who asks', () => {
  it.each([
    ['another name, as in DNS rebinding', { host: 'evil.example' }],
    ['a page of another origin', { origin: 'https://evil.example' }],
    ['a page of another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['an image or a frame of another site', { 'sec-fetch-site': 'cross-site' }],
    ['an image or a frame of another port', { 'sec-fetch-site': 'same-site' }],
  ])('is refused with %s', async (_, headers) => {
    const { ask, url, playground } = await startPage();
    const own = { 'content-type': 'application/json', host: new URL(url).host };
    for (const path of ['/api/state', '/api/events', '/api/files/x', '/app.js']) {
      expect([path, await ask(path, { ...own, ...headers })]).toEqual([path, 403]);
    }
    expect(await ask('/api/block', { ...own, ...headers }, 'POST')).toBe(403);
    expect(playground.people.listChats().some(({ isBlocked }) => isBlocked)).toBe(false);
  });

  it('is let in as the page itself, by each name of this machine', async () => {
    const { ask, url } = await startPage();
    const { port } = new URL(url);
    for (const name of ['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST']) {
      const host = `${name}:${port}`;
      expect(await ask('/api/state', { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).toBe(200);
    }
  });

  it('may open the page by a link from elsewhere, but not put it into a frame', async () => {
    const { ask } = await startPage();
    const from = { 'sec-fetch-site': 'cross-site' };
    expect(await ask('/?start=abc', { ...from, 'sec-fetch-dest': 'document' })).toBe(200);
    expect(await ask('/?start=abc', { ...from, 'sec-fetch-dest': 'iframe' })).toBe(403);
  });

  it('is refused by the Bot API too when it is a page', async () => {
    const { playground } = await startPage();
    const response = await fetch(`${playground.url}/bot1:x/getMe`, { headers: { origin: 'http://127.0.0.1:8080' } });
    expect(response.status).toBe(403);
  });
});

describe('what a person does', () => {
  it.each([
    [arabicReaderId, 'من حضر؟'],
    [englishReaderId, 'who attended?'],
  ])('reaches the bot: %i', async (personId, text) => {
    const { act, playground } = await startPage();
    const sent = await act('send', { personId, chatId: personId, text });
    expect(sent).toMatchObject({ status: 200, result: { text, from: { id: personId } } });
    const { message_id: messageId } = sent.result as { message_id: number };
    await act('edit', { personId, messageId, text: `${text}!` });
    await act('send', { personId, text: 'b', replyTo: messageId });
    await act('start', { personId, payload: 'abc' });
    expect(await act('react', { personId, messageId, emoji: ['👍'] })).toMatchObject({ status: 200 });
    const updates = (await readUpdates(playground)).map(({ message, edited_message: edited }) => message ?? edited);
    expect(updates.slice(-4).map((message) => message?.text)).toEqual([text, `${text}!`, 'b', '/start abc']);
    expect(updates.at(-2)?.reply_to_message?.message_id).toBe(messageId);
  });

  it('may be to write into a topic, to forward there, and to take it back', async () => {
    const { act, url, playground } = await startPage();
    const forum = (await readState(url)).chats.find(({ chat }) => chat.is_forum);
    const place = { personId: englishReaderId, chatId: forum?.chat.id, threadId: forum?.topics[0]?.threadId };
    const { result } = await act('send', { ...place, text: '@SanadBot who?' });
    expect(result).toMatchObject({ message_thread_id: place.threadId });
    const { message_id: messageId } = result as { message_id: number };
    const forwarded = await act('forward', { ...place, sourceChatId: place.chatId, messageId });
    expect(forwarded).toMatchObject({ status: 200, result: { text: '@SanadBot who?' } });
    await act('remove', { ...place, messageId });
    const ids = playground.people.transcript(place.chatId ?? 0).map(({ message }) => message.message_id);
    expect(ids).not.toContain(messageId);
  });

  it('may be to block the bot and to take it back', async () => {
    const { act, playground } = await startPage();
    const isBlocked = () => playground.people.listChats().find(({ chat }) => chat.id === arabicReaderId)?.isBlocked;
    await act('block', { personId: arabicReaderId });
    expect(isBlocked()).toBe(true);
    expect(await act('send', { personId: arabicReaderId, text: 'مرحبا' })).toMatchObject({ status: 400 });
    await act('unblock', { personId: arabicReaderId });
    expect(isBlocked()).toBe(false);
  });

  it('may be to make the plain group a supergroup and to write in its name, but only there', async () => {
    const { act, url, playground } = await startPage();
    const personId = arabicReaderId;
    const chatId = (await readState(url)).chats.find(({ chat }) => chat.type === 'group')?.chat.id;
    const unnamed = { personId, chatId, isUnnamed: true };
    expect(await act('write-unnamed', unnamed)).toMatchObject({ status: 400 });
    const { result } = await act('upgrade', { personId, chatId });
    const { id } = result as { id: number };
    expect(await act('send', { personId, chatId, text: 'x' })).toMatchObject({ status: 400 });
    expect(await act('write-unnamed', { ...unnamed, chatId: id })).toMatchObject({ status: 200 });
    const views = playground.people.listChats();
    expect(views.find(({ chat }) => chat.id === chatId)?.movedTo).toBe(id);
    expect(views.find(({ chat }) => chat.id === id)?.anonymousIds).toEqual([personId]);
    const sent = await act('send', { personId, chatId: id, text: '@SanadBot من حضر؟' });
    expect(sent).toMatchObject({ status: 200, result: { sender_chat: { id } } });
  });

  it('may be to have the formatting of the next message refused', async () => {
    const { act, playground } = await startPage();
    const { api, people } = playground;
    people.start(arabicReaderId);
    await act('refuse-formatting', { personId: arabicReaderId });
    const send = () => api.sendMessage(arabicReaderId, '<b>x</b>', { parse_mode: 'HTML' });
    await expect(send()).rejects.toThrow("can't parse entities");
    await send();
  });

  it.each(['document', 'photo', 'voice', 'sticker'])(
    'may be to attach a %s, which can be saved again',
    async (kind) => {
      const { url, playground } = await startPage();
      const query = new URLSearchParams({
        personId: '101',
        chatId: '101',
        kind,
        name: 'تقرير ".html',
        contentType: 'text/html',
      });
      const body = '<script>alert(1)</script>';
      const response = await fetch(`${url}/api/attach?${query.toString()}`, { method: 'POST', body });
      expect(response.status).toBe(200);
      const { message } = (await readUpdates(playground)).at(-1) ?? {};
      const file = message?.document ?? message?.photo?.[0] ?? message?.voice ?? message?.sticker;
      const saved = await fetch(`${url}/api/files/${file?.file_id}`);
      expect(await saved.text()).toBe(body);
      expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w.%-]+$/);
      expect(saved.headers.get('content-type')).toMatch(/^(?:application\/octet-stream|image\/(?:jpeg|webp))$/);
    },
  );

  it.each([
    ['send', { personId: 101 }, 'needs a text'],
    ['send', { personId: 101, text: 'ن'.repeat(4097) }, '4096'],
    ['send', { personId: 999, text: 'x' }, 'nobody'],
    ['send', { personId: '101', text: 'x' }, 'personId'],
    ['send', { personId: 101, chatId: 102, text: 'x' }, 'not in chat'],
    ['send', [], 'object'],
    ['tap', { personId: 101, messageId: 1, button: 'x' }, 'no message'],
    ['start', { personId: 101, payload: 'a b' }, 'payload'],
    ['react', { personId: 101, messageId: 1, emoji: ['<b>'] }, 'reaction'],
    ['choose-inline', { personId: 101, resultId: 'x' }, 'offered'],
    ['constructor', { personId: 101 }, 'no action'],
  ])('is refused with words where no client would do it: %s', async (action, fields, words) => {
    const { act } = await startPage();
    expect(await act(action, fields)).toMatchObject({ status: 400, error: expect.stringContaining(words) as string });
  });

  it('is refused when it is no JSON or too large', async () => {
    const { url, act } = await startPage();
    const post = async (contentType: string, body: string) =>
      (await fetch(`${url}/api/send`, { method: 'POST', headers: { 'content-type': contentType }, body })).status;
    expect(await post('text/plain', '{"personId":101,"text":"x"}')).toBe(415);
    expect(await post('application/json', '{')).toBe(400);
    expect(await act('send', { personId: 101, text: 'x'.repeat(300_000) })).toMatchObject({ status: 413 });
  });
});

describe.each([
  [arabicReaderId, englishReaderId, 'من حضر اجتماع أستانا؟', 'اجتماع'],
  [englishReaderId, arabicReaderId, 'Who attended Astana?', 'Astana'],
])('what %i says', (personId, strangerId, text, quoted) => {
  const say = async ({ act }: Page) => {
    const { result } = await act('send', { personId, text });
    return (result as { readonly message_id: number }).message_id;
  };

  it('may be quoted in a reply, word for word only', async () => {
    const page = await startPage();
    const replyTo = await say(page);
    const reply = { personId, text: '?', replyTo };
    expect(await page.act('send', { ...reply, quote: quoted })).toMatchObject({
      result: { quote: { text: quoted, position: text.indexOf(quoted), is_manual: true } },
    });
    for (const quote of ['<b>', 'x'.repeat(1025)]) {
      expect(await page.act('send', { ...reply, quote })).toMatchObject({ status: 400 });
    }
    const { message } = (await readUpdates(page.playground)).at(-1) ?? {};
    expect(message?.quote?.text).toBe(quoted);
  });

  it('may be the caption of a picture, up to its length', async () => {
    const { url, playground } = await startPage();
    const attach = async (caption: string) => {
      const query = new URLSearchParams({ personId: String(personId), kind: 'photo', caption });
      return (await fetch(`${url}/api/attach?${query.toString()}`, { method: 'POST', body: 'x' })).status;
    };
    expect(await attach(text)).toBe(200);
    expect(await attach('x'.repeat(1025))).toBe(400);
    const { message } = (await readUpdates(playground)).at(-1) ?? {};
    expect([message?.caption, message?.photo?.length]).toEqual([text, 1]);
  });

  it('is nothing that somebody else can touch in that chat', async () => {
    const page = await startPage();
    const messageId = await say(page);
    const stranger = { personId: strangerId, chatId: personId, messageId };
    const tries: [string, object][] = [
      ['send', { text: 'x' }],
      ['edit', { text: 'x' }],
      ['remove', {}],
      ['react', { emoji: ['👍'] }],
      ['tap', { button: 'x' }],
      ['ask-inline', { query: 'x' }],
      ['forward', { chatId: strangerId, sourceChatId: personId }],
    ];
    for (const [action, fields] of tries) {
      const said = await page.act(action, { ...stranger, ...fields });
      expect([action, said.status, said.error]).toEqual([action, 400, `${strangerId} is not in chat ${personId}`]);
    }
    const [only, ...others] = page.playground.people.transcript(personId);
    expect([only?.message.text, only?.reactions, others]).toEqual([text, {}, []]);
  });
});

describe('what a person does without words', () => {
  it('may be to send a place', async () => {
    const { url, playground } = await startPage();
    const query = new URLSearchParams({ personId: '101', kind: 'location' });
    expect((await fetch(`${url}/api/attach?${query.toString()}`, { method: 'POST', body: 'x' })).status).toBe(200);
    const { message } = (await readUpdates(playground)).at(-1) ?? {};
    expect(message?.location).toMatchObject({ latitude: expect.any(Number) as number });
    expect(message?.document).toBeUndefined();
  });

  it('may be to tap a button and to be told, once, what the bot says to that', async () => {
    const { act, playground } = await startPage();
    const { api, nextEvent } = playground;
    await act('start', { personId: 102 });
    const keyboard = { inline_keyboard: [[{ text: 'More', callback_data: 'm:1' }]] };
    const { message_id: messageId } = await api.sendMessage(102, 'x', { reply_markup: keyboard });
    const { result: queryId } = await act('tap', { personId: 102, messageId, button: 'm:1' });
    await api.answerCallbackQuery(String(queryId), { text: 'done' });
    expect((await nextEvent('callback-answer')).answer).toMatchObject({ queryId, personId: 102, text: 'done' });
    await expect(api.answerCallbackQuery(String(queryId))).rejects.toThrow('query is too old');
  });

  it('may be to ask inline and to choose what the bot offers, in the group', async () => {
    const { act, playground, url } = await startPage();
    const { api, nextEvent } = playground;
    const chatId = (await readState(url)).chats.find(({ chat }) => chat.is_forum)?.chat.id;
    const { result: queryId } = await act('ask-inline', { personId: 101, chatId, query: 'أستانا' });
    const input_message_content = { message_text: 'جولة' };
    await api.answerInlineQuery(String(queryId), [{ type: 'article', id: '1', title: 'a', input_message_content }]);
    expect((await nextEvent('inline-answer')).answer).toMatchObject({ queryId, personId: 101 });
    const chosen = await act('choose-inline', { personId: 101, chatId, resultId: '1' });
    expect(chosen).toMatchObject({ status: 200, result: { text: 'جولة', via_bot: { username: 'SanadBot' } } });
    expect(await act('ask-inline', { personId: 101, query: 'x'.repeat(257) })).toMatchObject({ status: 400 });
  });

  it('is told as a fault of the server, and logged, when it is one', async () => {
    const page = await startPage();
    page.playground.people.block = () => {
      throw new TypeError('a fault with مرحبا in it');
    };
    const said = await page.act('block', { personId: 101 });
    expect(said).toMatchObject({ status: 500, error: 'something went wrong on the server' });
    expect(page.playground.logger.entries.at(-1)).toMatchObject({
      level: 'error',
      message: 'the page could not be served',
    });
  });
});

describe('a request', () => {
  it('for the head alone is answered as one for all', async () => {
    const { url } = await startPage();
    for (const path of ['/', '/app.js', '/api/state']) {
      const response = await fetch(url + path, { method: 'HEAD' });
      expect([response.status, await response.text()]).toEqual([200, '']);
      expect(Number(response.headers.get('content-length') ?? '1')).toBeGreaterThan(0);
    }
  });

  it('by another method is told which there are', async () => {
    const { url } = await startPage();
    const response = await fetch(`${url}/api/files/x`, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['//', '//evil.example/', '/%', '/%00', '/api/files/..%2f..%2fpackage.json', '/api/files/__proto__'])(
    'for an address that is none finds nothing: %s',
    async (path) => {
      const { ask } = await startPage();
      expect(await ask(path)).toBe(404);
    },
  );

  const hostile: readonly unknown[] = [
    { personId: 1e300, text: 'x' },
    { personId: -1001000000001, text: 'x' },
    { personId: 101, chatId: '__proto__', text: 'x' },
    { personId: 101, chatId: 101, threadId: 0.5, text: 'x' },
    { personId: 101, chatId: 101, threadId: 77, text: 'x' },
    { personId: 101, text: '\ud800' },
    { personId: 101, text: '\u202e\u200f \n' },
    { personId: 101, text: { toString: 'x' } },
    { personId: 101, text: 'x', replyTo: 999 },
    { personId: 101, text: 'x', replyTo: [1] },
    JSON.parse('{"__proto__": {"personId": 101}, "text": "x"}'),
    null,
    'text',
  ];

  it.each(hostile.map((fields) => ({ fields })))('with hostile fields is refused: $fields', async ({ fields }) => {
    const { act, playground } = await startPage();
    expect(await act('send', fields)).toMatchObject({ status: 400 });
    expect(playground.people.transcript(101)).toEqual([]);
    expect(playground.logger.entries.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('the address', () => {
  const occupy = async (port: number) => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    return (other.address() as AddressInfo).port;
  };

  it('is another one when the usual port is taken', async () => {
    const servers = [createServer(), createServer()];
    onTestFinished(() => servers.forEach((server) => server.close()));
    const urls = [];
    for (const server of servers) urls.push(new URL(await listenOn(server, '127.0.0.1', undefined)));
    const [first, second] = urls.map(({ port }) => Number(port));
    expect(first).toBeGreaterThanOrEqual(8080);
    expect(second).toBeGreaterThan(first ?? 0);
  });

  it('is a mistake of the settings when the port that was set is taken', async () => {
    const port = await occupy(0);
    const listening = listenOn(createServer(), '127.0.0.1', port);
    await expect(listening).rejects.toThrow(ConfigError);
    await expect(listening).rejects.toThrow(`PORT ${port} on 127.0.0.1: taken by another program`);
  });

  it('is a mistake of the settings when this machine does not have it', async () => {
    const listening = listenOn(createServer(), '192.0.2.1', 0);
    await expect(listening).rejects.toThrow('HOST "192.0.2.1" cannot be listened on');
  });
});
